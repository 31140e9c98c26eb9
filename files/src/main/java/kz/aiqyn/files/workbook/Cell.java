package kz.aiqyn.files.workbook;

import java.time.Duration;
import java.time.LocalDateTime;

/// What a cell of a sheet holds.
public sealed interface Cell {

    /// Nothing, or a formula that shows nothing.
    Cell BLANK = new Blank();

    /// Nothing; there is one of it, [#BLANK].
    record Blank() implements Cell {}

    /// A text, typed or worked out.
    record Text(String text) implements Cell {}

    /// A finite number, typed or worked out.
    record Numeric(double number) implements Cell {}

    /// A number that is shown times hundred, with a percent sign.
    ///
    /// @param number 0.94 for what is shown as 94 %
    record Percent(double number) implements Cell {}

    /// A number or text that is shown as a date.
    record Moment(LocalDateTime at) implements Cell {}

    /// A date of which only the year is shown: 1 January 2024 looks like the year 2024.
    record YearOfDate(LocalDateTime at) implements Cell {}

    /// A number that is shown as a time of day or a time span.
    record Time(Duration time) implements Cell {}

    /// TRUE or FALSE.
    record Logical(boolean holds) implements Cell {}

    /// The value of an error, `#DIV/0!`.
    record Fault(String code) implements Cell {}

    /// A formula that no program has worked out yet.
    ///
    /// @param formula without its equals sign; empty where another cell has it
    record Uncalculated(String formula) implements Cell {}

    /// Content that the type of the cell does not allow.
    ///
    /// @param type what the cell says it holds: `s`, `d` ...
    /// @param content what it holds
    record Unclear(String type, String content) implements Cell {}
}
