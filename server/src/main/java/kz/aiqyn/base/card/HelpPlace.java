package kz.aiqyn.base.card;

/// Where the handbook tells of a staff page.
///
/// @param address of the page, and of all below it that have no closer place, without its language; `*` is any one
/// part:
/// `/staff/methodologies/*/*/edit`
/// @param chapter of the handbook, empty for its first page
/// @param anchor of the heading, as the English chapter has it
public record HelpPlace(String address, String chapter, String anchor) {

    /// Whether it tells of the page at this address.
    public boolean covers(String path) {
        String[] wanted = address.split("/", -1);
        String[] asked = path.split("/", -1);
        if (asked.length < wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (!wanted[i].equals("*") && !wanted[i].equals(asked[i])) {
                return false;
            }
        }
        return true;
    }

    /// How closely it names a page: the closest of several that cover it counts.
    public int closeness() {
        return address.split("/", -1).length;
    }

    /// The handbook's address, without the language.
    public String local() {
        return (chapter.isEmpty() ? "/help" : "/help/" + chapter) + "#" + anchor;
    }
}
