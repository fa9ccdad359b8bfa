"""A version of the policy that was published, or on trial, never changes and never goes, whoever asks."""

from django.db import migrations

FORWARDS = """
CREATE FUNCTION routing_policyversion_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        IF OLD.status = 'draft' THEN
            RETURN OLD;
        END IF;
        RAISE EXCEPTION 'Policy version % was in use and cannot be deleted.', OLD.number
            USING ERRCODE = 'check_violation', CONSTRAINT = 'policy_version_stays';
    END IF;
    IF OLD.status = 'draft' THEN
        RETURN NEW;
    END IF;
    IF NEW.status = 'draft'
        OR NEW.data IS DISTINCT FROM OLD.data
        OR NEW.number IS DISTINCT FROM OLD.number
        OR NEW.based_on_id IS DISTINCT FROM OLD.based_on_id
        OR NEW.created_at IS DISTINCT FROM OLD.created_at
    THEN
        RAISE EXCEPTION 'Policy version % was in use and can no longer be changed.', OLD.number
            USING ERRCODE = 'check_violation', CONSTRAINT = 'policy_version_stays';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER policy_version_stays BEFORE UPDATE OR DELETE ON routing_policyversion
    FOR EACH ROW EXECUTE FUNCTION routing_policyversion_stays();
"""
BACKWARDS = """
DROP TRIGGER policy_version_stays ON routing_policyversion;
DROP FUNCTION routing_policyversion_stays();
"""


class Migration(migrations.Migration):
    dependencies = [("routing", "0005_spend_reservations")]

    operations = [migrations.RunSQL(FORWARDS, BACKWARDS)]
