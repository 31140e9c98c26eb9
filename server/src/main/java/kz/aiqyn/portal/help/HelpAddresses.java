package kz.aiqyn.portal.help;

import java.util.Arrays;
import java.util.List;

/// Where the handbook's chapters are shown.
public final class HelpAddresses {

    private HelpAddresses() {}

    /// Of all chapters, without the language.
    public static List<String> all() {
        return Arrays.stream(Chapter.values()).map(Chapter::local).toList();
    }
}
