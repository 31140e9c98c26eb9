package kz.aiqyn.portal.api;

import java.util.List;

/// What programs may ask, in words, with requests to try.
///
/// @param calls empty before anything is published
/// @param site where readers reach it, for the command line
record ApiPage(List<Call> calls, String site) {

    /// One kind of request.
    ///
    /// @param words key of what it gives
    /// @param pattern its address with the parts that vary
    /// @param example an address that answers
    /// @param answer what an answer looks like, shortened; blank where it is a file
    public record Call(String words, String pattern, String example, String answer) {}

    ApiPage {
        calls = List.copyOf(calls);
    }
}
