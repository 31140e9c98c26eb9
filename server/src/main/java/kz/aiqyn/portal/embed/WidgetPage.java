package kz.aiqyn.portal.embed;

import java.util.List;

/// What the page for a frame shows.
///
/// @param href the page of the whole edition
public record WidgetPage(String title, String period, List<Group> groups, String href) {

    /// The table of one peer group.
    public record Group(String name, String table) {}
}
