package kz.aiqyn.rating.edition.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Amount;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.engine.text.UnitName;
import tools.jackson.databind.JsonNode;

/// Phrases as JSON: a key and arguments, each with its kind, so that it reads back as what it was.
final class PhraseJson {

    private PhraseJson() {}

    static void write(JsonText json, Phrase phrase) {
        json.open('[').value(phrase.key());
        phrase.arguments().forEach(argument -> argument(json, argument));
        json.close(']');
    }

    static void write(JsonText json, List<Phrase> phrases) {
        json.open('[');
        phrases.forEach(phrase -> write(json, phrase));
        json.close(']');
    }

    static Phrase read(JsonNode node) {
        List<Object> arguments = new ArrayList<>();
        for (int i = 1; i < node.size(); i++) {
            arguments.add(argument(node.get(i)));
        }
        return new Phrase(node.get(0).asString(), arguments);
    }

    static void write(JsonText json, Names names) {
        json.open('[').value(names.kk()).value(names.ru()).value(names.en()).close(']');
    }

    static Names names(JsonNode node) {
        return new Names(
                node.get(0).asString(), node.get(1).asString(), node.get(2).asString());
    }

    private static void argument(JsonText json, Object argument) {
        if (argument instanceof String word) {
            json.value(word);
            return;
        }
        json.open('{');
        switch (argument) {
            case Phrase phrase -> write(json.name("phrase"), phrase);
            case Amount amount ->
                json.name("amount")
                        .open('[')
                        .value(amount.number())
                        .value(amount.unit())
                        .close(']');
            case UnitName unit -> json.name("unit").value(unit.written());
            case Names names -> write(json.name("names"), names);
            case Period period -> json.name("period").value(period.toString());
            case PeriodKind kind -> json.name("kind").value(kind.code());
            case LocalDate day -> json.name("day").value(day.toString());
            case Integer whole -> json.name("int").value(whole);
            case Long whole -> json.name("long").value(whole);
            case Double number -> json.name("number").value(number);
            case List<?> list -> {
                json.name("list").open('[');
                list.forEach(each -> argument(json, each));
                json.close(']');
            }
            default ->
                throw new IllegalArgumentException("a phrase's argument of a kind that is not kept: %s of %s"
                        .formatted(argument, argument.getClass()));
        }
        json.close('}');
    }

    private static Object argument(JsonNode node) {
        if (node.isString()) {
            return node.asString();
        }
        String kind = node.propertyNames().iterator().next();
        JsonNode value = node.get(kind);
        return switch (kind) {
            case "phrase" -> read(value);
            case "amount" ->
                new Amount(JsonRead.number(value.get(0)), value.get(1).asString());
            case "unit" -> new UnitName(value.asString());
            case "names" -> names(value);
            case "period" -> Period.of(value.asString());
            case "kind" -> PeriodKind.find(value.asString()).orElseThrow();
            case "day" -> LocalDate.parse(value.asString());
            case "int" -> value.intValue();
            case "long" -> value.longValue();
            case "number" -> JsonRead.number(value);
            case "list" -> JsonRead.list(value, PhraseJson::argument);
            default -> throw new IllegalStateException("a phrase's argument of an unknown kind: " + kind);
        };
    }
}
