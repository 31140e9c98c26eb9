package kz.aiqyn.base.territory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a change rests on: a law, a decree, a decision.
///
/// @param name what it is and whose
/// @param number empty when it has none
/// @param day of signing, null when it is not known
public record LegalAct(String name, String number, @Nullable LocalDate day) {

    public LegalAct {
        name = name.strip();
        number = number.strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("an act needs a name, found a blank one");
        }
    }

    /// The act in one line, for records: `Указ (№ 887, 2022-05-03)`.
    @Override
    public String toString() {
        String rest =
                (number.isEmpty() ? "" : "№ " + number) + (day == null ? "" : (number.isEmpty() ? "" : ", ") + day);
        return rest.isEmpty() ? name : name + " (" + rest + ")";
    }
}
