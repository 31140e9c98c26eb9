package kz.aiqyn.files.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.engine.unit.Units;

/// All that was made up beforehand: recipes, places, stories.
record Invention(Map<String, Recipe> recipes, Map<String, SampleUnit> places, List<Story> stories) {

    private static final String AVERAGE = " 0 0 0 0.02 0.004";

    /// What the resources say of the units of a registry; a unit they do not know is an average one.
    static Invention of(Units units) {
        Map<String, Recipe> recipes = new LinkedHashMap<>();
        for (String line : lines("recipes.txt")) {
            Recipe recipe = Recipe.parse(line);
            recipes.put(recipe.code(), recipe);
        }
        Map<String, String> known = new LinkedHashMap<>();
        lines("places.txt").forEach(line -> known.put(line.substring(0, line.indexOf(' ')), line));
        Map<String, SampleUnit> places = new LinkedHashMap<>();
        for (RatedUnit unit : units.list()) {
            places.put(unit.code(), SampleUnit.parse(unit, known.getOrDefault(unit.code(), unit.code() + AVERAGE)));
        }
        return new Invention(
                recipes, places, lines("stories.txt").stream().map(Story::parse).toList());
    }

    List<Story> stories(Story.Effect effect, String unit, String measure, Period period) {
        List<Story> found = new ArrayList<>();
        for (Story story : stories) {
            if (story.effect() == effect && story.concerns(unit, measure, period)) {
                found.add(story);
            }
        }
        return found;
    }

    private static List<String> lines(String resource) {
        try (InputStream in = Invention.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
