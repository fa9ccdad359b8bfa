"""The demo's brand and briefs. Every name and figure is made up."""

from __future__ import annotations

from typing import Any

BRAND: dict[str, Any] = {
    "name": "Larkspur & Vane",
    "voice": "Warm and plain-spoken. Talks about mornings and hands, never about lifestyles.",
    "exemplars": [
        "Roasted on Tuesday. Brewed by Friday.",
        "Good coffee, no ceremony.",
        "The bag that smells like Sunday.",
    ],
    "banned_terms": ["artisanal", "game-changer", "world-class"],
    "cased_terms": ["Larkspur & Vane"],
}

BRIEFS: list[dict[str, Any]] = [
    {
        "name": "Coffee subscription, spring search",
        "brand": "Larkspur & Vane",
        "product": "Fresh coffee subscription",
        "description": "Small-batch coffee, roasted on Tuesdays and posted the same day. "
        "Choose beans or ground, skip a week whenever you like, cancel without a phone call. "
        "Fits through the letterbox.",
        "audience": "People who drink two cups before nine and are tired of supermarket coffee",
        "objective": "signups",
        "benefits": [
            "roasted and posted the same day",
            "skip a week any time",
            "fits through the letterbox",
            "beans or ground for your brewer",
        ],
        "proof": [
            "£8.50 a bag",
            "4.8/5 from 1,240 reviews",
            "free delivery",
            "cancel any time",
        ],
        "offer": "First bag half price until 30 April",
        "tone": ["warm", "plain"],
        "keywords": ["coffee subscription", "fresh coffee delivery", "coffee beans online"],
        "must_avoid": ["cheap"],
        "languages": ["en-GB"],
        "markets": ["GB"],
        "vertical": "food",
        "landing_url": "https://www.larkspur-vane.example/subscribe",
        "control": "Coffee Subscription | Larkspur & Vane",
        "targets": [
            {"channel": "google_rsa", "slot": "headline", "count": "24"},
            {"channel": "google_rsa", "slot": "description", "count": "6"},
        ],
    },
    {
        "name": "Decaf launch, feed ads",
        "brand": "Larkspur & Vane",
        "product": "Evening decaf",
        "description": "A decaf with the caffeine taken out by water and nothing else. Tastes of cocoa and "
        "toasted almond. For people who want a second cup after dinner.",
        "audience": "Coffee lovers who stop drinking it at noon",
        "objective": "sales",
        "benefits": ["tastes of cocoa and toasted almond", "decaffeinated with water only"],
        "proof": ["£9 a bag", "free delivery"],
        "tone": ["calm", "playful"],
        "must_include": ["Evening decaf"],
        "languages": ["en-GB"],
        "markets": ["GB", "IE"],
        "vertical": "food",
        "landing_url": "https://www.larkspur-vane.example/decaf",
        "targets": [
            {"channel": "meta", "slot": "headline", "count": "20"},
            {"channel": "meta", "slot": "primary_text", "count": "5"},
            {"channel": "email_subject", "slot": "subject", "count": "12"},
        ],
    },
    {
        "name": "Büro-Abo Herbst",
        "brand": "Larkspur & Vane",
        "product": "Kaffee-Abo fürs Büro",
        "description": "Frisch gerösteter Kaffee für Teams ab fünf Personen. "
        "Jeden Dienstag geröstet, am Donnerstag im Büro. Die Menge lässt sich jede Woche ändern.",
        "audience": "Office-Management in kleinen Firmen",
        "objective": "leads",
        "benefits": ["jeden Dienstag frisch geröstet", "Menge jede Woche änderbar", "eine Rechnung im Monat"],
        "proof": ["ab 0,28 € pro Tasse", "kostenlose Lieferung ab 3 kg", "monatlich kündbar"],
        "offer": "Probepaket mit 3 Sorten kostenlos",
        "tone": ["sachlich", "freundlich"],
        "keywords": ["Kaffee fürs Büro", "Büro Kaffee Abo"],
        "languages": ["de-DE"],
        "markets": ["DE"],
        "vertical": "food",
        "landing_url": "https://www.larkspur-vane.example/buero",
        "targets": [
            {"channel": "google_rsa", "slot": "headline", "count": "15"},
            {"channel": "google_rsa", "slot": "description", "count": "4"},
        ],
    },
]
