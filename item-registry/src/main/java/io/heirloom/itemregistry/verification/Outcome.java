package io.heirloom.itemregistry.verification;

/** What a check can say. Never more: a confirmation is no guarantee, and nothing here calls a piece false. */
enum Outcome {
    CONFIRMED,
    NOT_ESTABLISHED,
    CONCERN_RAISED
}
