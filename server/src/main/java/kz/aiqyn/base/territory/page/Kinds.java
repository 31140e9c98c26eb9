package kz.aiqyn.base.territory.page;

import java.util.List;

/// What may be done to a territory, as addresses have it.
final class Kinds {

    public static final String RENAME = "rename";
    public static final String MOVE = "move";
    public static final String SPLIT = "split";
    public static final String MERGE = "merge";
    public static final String END = "end";
    public static final String CREATE = "create";

    /// In the order of the page.
    public static final List<String> OF_ONE = List.of(RENAME, MOVE, SPLIT, MERGE, END);

    private Kinds() {}
}
