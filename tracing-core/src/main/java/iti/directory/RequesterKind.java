package iti.directory;

/**
 * Who may ask: a State (ITI 16), or a requester without territory that has a mandate of the Security Council; outcome documents
 * of the review conferences say that States answer panels of experts and peace operations in time. Names in words: {@code codes.properties}.
 */
public enum RequesterKind {
    STATE,
    PANEL_OF_EXPERTS,
    PEACE_OPERATION;

    /** Whether it asks by a mandate about weapons that it inspected in a State, not found in a jurisdiction of its own. */
    public boolean withoutTerritory() {
        return this != STATE;
    }
}
