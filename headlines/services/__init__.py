"""What changes things. Views, tasks, commands and admin all go through here."""
