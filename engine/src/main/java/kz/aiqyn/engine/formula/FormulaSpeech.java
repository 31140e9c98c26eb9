package kz.aiqyn.engine.formula;

import java.util.List;
import kz.aiqyn.engine.period.Span;

/// The words in which a formula is told to somebody who does not know its language.
public interface FormulaSpeech {

    /// What a measure is called.
    String measure(String code);

    String span(Span span);

    /// A function of its arguments.
    ///
    /// @param function its code, `ytd`
    /// @param arguments as told
    String call(String function, List<String> arguments);

    /// The sign between two operands.
    ///
    /// @param sign as the language writes it, `*`
    String sign(String sign);
}
