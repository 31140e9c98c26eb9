package kz.aiqyn.register.playground;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalDouble;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Outcome;
import org.jspecify.annotations.Nullable;

/// Reads the form of a playground.
final class PlaygroundForm {

    private static final int DECIMALS = 3;

    private PlaygroundForm() {}

    /// Millions of tenge, to the thousand.
    static BigDecimal cost(double number) {
        return BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    /// What stands in the form of a playground that is there.
    static Form of(Playground ground) {
        return Form.EMPTY
                .with("organisation", ground.organisation())
                .with("name", ground.names())
                .with("place", ground.place())
                .with("cost", ground.cost().stripTrailingZeros().toPlainString())
                .with("planned-for", ground.plannedFor().toString())
                .with("version", Integer.toString(ground.version()));
    }

    /// The playground that a form or a row of a file describes, or what is wrong in it. Rows of files alone say when
    /// one
    /// was opened.
    ///
    /// @param known what it was before; null for a new one
    static Outcome<Playground> read(Form sent, @Nullable Playground known, Instant now) {
        Form form =
                sent.required("organisation", "name.kk", "cost", "planned-for").days("planned-for", "opened-on");
        OptionalDouble cost = form.number("cost");
        if (cost.isEmpty() || cost.getAsDouble() < 0) {
            form = form.wrong("cost", form.noNumber("cost", "web.form.number"));
        }
        @Nullable LocalDate planned = form.day("planned-for");
        @Nullable LocalDate opened = known == null ? form.day("opened-on") : known.openedOn();
        if (!form.isSound() || planned == null) {
            return Outcome.refused(form);
        }
        return Outcome.done(new Playground(
                known == null ? 0 : known.id(),
                form.text("organisation"),
                form.names("name"),
                form.text("place"),
                cost(cost.getAsDouble()),
                known != null ? known.state() : opened == null ? GroundState.PLANNED : GroundState.BUILT,
                planned,
                opened,
                form.version(),
                now));
    }
}
