package kz.aiqyn.base.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.aiqyn.engine.text.Phrase;

/// Whether the records that are bound still are what the chain says of them.
public interface RecordVerification {

    /// Compares every bound table with what was bound, both ways. It changes nothing.
    Result all();

    /// @param tables how many are bound
    /// @param records how many they have
    /// @param beginnings entries that bound what was written before, the earliest first
    /// @param mismatches those of each table in the order of its keys, at most [#MOST] of each
    record Result(int tables, long records, List<Beginning> beginnings, List<Mismatch> mismatches) {

        /// How many of each table are named.
        public static final int MOST = 10;

        public Result {
            beginnings = List.copyOf(beginnings);
            mismatches = List.copyOf(mismatches);
        }

        /// What does not fit, in words; of what is not named, how many there are.
        public List<Phrase> faults() {
            List<Phrase> faults = new ArrayList<>();
            for (int i = 0; i < mismatches.size(); i++) {
                Mismatch mismatch = mismatches.get(i);
                faults.add(mismatch.phrase());
                boolean last = i == mismatches.size() - 1 || !mismatch.isCountedWith(mismatches.get(i + 1));
                if (last && mismatch.all() > MOST) {
                    faults.add(Phrase.of("audit.records.more", mismatch.table(), mismatch.all() - MOST));
                }
            }
            return faults;
        }
    }

    /// An entry that bound what was written before it.
    ///
    /// @param records how many, as they then stood
    record Beginning(long entry, Instant at, long records) {}

    /// Something that does not fit.
    ///
    /// @param table `schema.table`; several where the fault is one of several
    /// @param key of the record, empty when it is about the table
    /// @param entry that bound it last, 0 for none
    /// @param all how many of this table do not fit
    record Mismatch(String table, String key, Fault fault, long entry, long all) {

        public Phrase phrase() {
            String number = entry == 0 ? "–" : String.valueOf(entry);
            return switch (fault) {
                case ALTERED -> Phrase.of("audit.records.altered", table, key, number);
                case ALTERED_BEFORE -> Phrase.of("audit.records.altered-before", table, number);
                case GONE -> Phrase.of("audit.records.gone", table, key, number);
                case UNBOUND -> Phrase.of("audit.records.unbound", table, key);
                case NO_TABLE -> Phrase.of("audit.records.no-table", table);
                case NOT_BEGUN -> Phrase.of("audit.records.not-begun", table);
                case UNKNOWN -> Phrase.of("audit.records.unknown", table);
                case SEAL -> Phrase.of("audit.records.seal", table, key, number);
                case NOTHING_BEFORE -> Phrase.of("audit.records.nothing-before", key);
            };
        }

        /// Entries and seals are counted for all tables together.
        private boolean isCountedWith(Mismatch next) {
            boolean together = fault == Fault.SEAL || fault == Fault.ALTERED_BEFORE;
            return together ? next.fault == fault : next.table.equals(table);
        }
    }

    /// What can be wrong with a record.
    enum Fault {
        /// Its rows are not those that were bound.
        ALTERED,
        /// It had been altered when the entry's operation wrote to it, which has bound what it is since.
        ALTERED_BEFORE,
        /// It was bound and is not there.
        GONE,
        /// It is there and no entry binds it.
        UNBOUND,
        /// The table, or a column of it, is not there.
        NO_TABLE,
        /// Nothing of the tables is bound yet: that is done at the server's next start.
        NOT_BEGUN,
        /// What was bound of it is kept, and no part of the program knows it.
        UNKNOWN,
        /// What is kept of an entry's seal is not what the entry says.
        SEAL,
        /// Records are bound by the first entry of all: what was done before was taken out.
        NOTHING_BEFORE
    }
}
