package kz.aiqyn.files.report.words;

import java.util.ArrayList;
import java.util.List;
import kz.aiqyn.engine.panel.Derivation;
import kz.aiqyn.engine.panel.Notation;

/// A calculation with its figures as it is written down: `(1 042 985,9 + 943 957) / 7 099 441,6 × 100`. Figures are not
/// rounded: whoever computes what stands there gets the value.
///
/// @param pieces in the order in which they stand
/// @param figures what the calculation rests on, in the order in which they stand, each once
/// @param choices why a part was chosen where the formula leaves a choice, each as pieces of its own
public record Calculation(List<Piece> pieces, List<Derivation> figures, List<List<Piece>> choices) {

    /// Of a formula that is not understood.
    public static final Calculation NONE = new Calculation(List.of(), List.of(), List.of());

    public Calculation {
        pieces = List.copyOf(pieces);
        figures = List.copyOf(figures);
        choices = choices.stream().map(List::copyOf).toList();
    }

    /// A part of the text.
    ///
    /// @param figure its number among the figures, -1 for what is no figure
    public record Piece(String text, int figure) {
        public boolean isFigure() {
            return figure >= 0;
        }
    }

    public static Calculation of(Derivation derivation, Speech speech) {
        Writer writer = new Writer(speech, new ArrayList<>(), new ArrayList<>());
        writer.write(derivation, 0);
        return new Calculation(writer.pieces, writer.figures, writer.choices);
    }

    /// The whole text.
    public String text() {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.text()));
        return text.toString();
    }

    private static final class Writer {

        private static final int COMPARISON = 1;
        private static final int SUM = 2;
        private static final int PRODUCT = 3;
        private static final int SIGNED = 4;

        private final Speech speech;
        private final List<Piece> pieces = new ArrayList<>();
        private final List<Derivation> figures;
        private final List<List<Piece>> choices;

        private Writer(Speech speech, List<Derivation> figures, List<List<Piece>> choices) {
            this.speech = speech;
            this.figures = figures;
            this.choices = choices;
        }

        private void write(Derivation derivation, int power) {
            switch (derivation) {
                case Derivation.Constant constant -> number(constant.value(), -1, power);
                case Derivation.Reported reported -> figure(reported, power);
                case Derivation.Unreported gap -> figure(gap, power);
                case Derivation.Computed computed -> computed(computed, power);
            }
        }

        private void figure(Derivation derivation, int power) {
            int known = figures.indexOf(derivation);
            int figure = known < 0 ? figures.size() : known;
            if (known < 0) {
                figures.add(derivation);
            }
            if (derivation.missing() == null) {
                number(derivation.value(), figure, power);
            } else {
                pieces.add(new Piece("[" + speech.say("calculation.gap") + "]", figure));
            }
        }

        private void number(double value, int figure, int power) {
            boolean bracketed = value < 0 && power > SUM;
            String text = speech.number(value);
            pieces.add(new Piece(bracketed ? "(" + text + ")" : text, figure));
        }

        private void computed(Derivation.Computed computed, int power) {
            List<Derivation> operands = computed.operands();
            switch (computed.notation().kind()) {
                case OPERATOR -> operator(computed.notation(), operands, power);
                case PREFIX -> {
                    open(SIGNED, power);
                    say(computed.notation().sign().equals("-") ? "\u2212" : speech.say("calculation.not") + " ");
                    write(operands.getFirst(), SIGNED);
                    close(SIGNED, power);
                }
                case FUNCTION -> call(computed.notation().sign(), operands);
                case ROUND -> {
                    say("round(");
                    write(operands.getFirst(), 0);
                    say("; " + computed.notation().decimals() + ")");
                }
                case CHOICE -> choice(operands, power);
                case FIRST_PRESENT -> write(operands.getLast(), power);
            }
        }

        private void operator(Notation notation, List<Derivation> operands, int power) {
            int own = switch (notation.sign()) {
                case "+", "-" -> SUM;
                case "*", "/" -> PRODUCT;
                default -> COMPARISON;
            };
            open(own, power);
            for (int i = 0; i < operands.size(); i++) {
                if (i > 0) {
                    say(" " + SpokenFormula.written(notation.sign()) + " ");
                }
                write(operands.get(i), i == 0 && own != COMPARISON ? own : own + 1);
            }
            close(own, power);
        }

        private void call(String name, List<Derivation> operands) {
            say(name + "(");
            for (int i = 0; i < operands.size(); i++) {
                if (i > 0) {
                    say("; ");
                }
                write(operands.get(i), 0);
            }
            say(")");
        }

        /// What was chosen stands in the calculation, why it was chosen beside it.
        private void choice(List<Derivation> operands, int power) {
            Derivation condition = operands.getFirst();
            Writer beside = new Writer(speech, figures, choices);
            beside.say(speech.say("calculation.because") + " ");
            beside.write(condition, 0);
            if (condition.missing() == null) {
                String holds = speech.say(condition.value() == 1 ? "calculation.holds" : "calculation.fails");
                beside.say(": " + holds);
            }
            choices.add(beside.pieces);
            write(operands.getLast(), power);
        }

        private void open(int own, int power) {
            if (own < power) {
                say("(");
            }
        }

        private void close(int own, int power) {
            if (own < power) {
                say(")");
            }
        }

        private void say(String text) {
            pieces.add(new Piece(text, -1));
        }
    }
}
