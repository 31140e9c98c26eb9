package kz.aiqyn.portal.page;

import java.util.List;

/// The methodologies that are or were in force.
record MethodsPage(List<Method> methods) {

    /// One methodology.
    public record Method(String title, int indicators, int blocks, List<Version> versions) {}

    /// One of its versions.
    ///
    /// @param state in words
    public record Version(String version, String href, String force, String act, String state) {}
}
