package kz.aiqyn.files.workbook;

import java.io.Serial;

/// Why a file is not read as a workbook.
public final class Unreadable extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    Unreadable(Reason reason) {
        super(reason.toString());
        this.reason = reason;
    }

    Unreadable(Reason reason, Throwable cause) {
        super(reason.toString(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /// What stands in the way.
    public sealed interface Reason {

        /// The archive is cut short or garbled.
        record Torn() implements Reason {}

        /// A part of it is not there, is cut short or is no sound XML.
        ///
        /// @param part its name
        /// @param row the sheet's row at which reading ended, 0 for none
        record Damaged(String part, long row) implements Reason {}

        /// Unpacked it would not fit into memory.
        record TooLarge() implements Reason {}

        /// A sound file of another format.
        ///
        /// @param format its name, the same in every language
        record Foreign(String format) implements Reason {}

        /// An archive without a workbook.
        record NoWorkbook() implements Reason {}
    }
}
