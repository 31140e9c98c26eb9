package kz.aiqyn.portal.page;

import java.util.List;
import kz.aiqyn.base.web.TableQuery;

/// The methodologies that are or were in force.
///
/// @param query in which order and with which rows the tables are asked for
record MethodsPage(TableQuery query, List<Method> methods) {

    /// One methodology.
    public record Method(String title, int indicators, int blocks, List<Version> versions) {}

    /// One of its versions.
    ///
    /// @param state in words
    public record Version(String version, String href, String force, String act, String state) {}
}
