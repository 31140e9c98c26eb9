package kz.aiqyn.rating.collection;

import kz.aiqyn.measure.MeasureCatalogue;
import kz.aiqyn.measure.MeasureQuery;
import kz.aiqyn.measure.MeasureSink;
import kz.aiqyn.measure.MeasureSource;
import org.springframework.stereotype.Component;

/// The imported values as one more source of measures.
@Component
public class CollectedValues implements MeasureSource {

    public static final String CODE = "collection";

    private final Readings readings;
    private final CollectedMeasures measures;

    CollectedValues(Readings readings, CollectedMeasures measures) {
        this.readings = readings;
        this.measures = measures;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public MeasureCatalogue definitions() {
        return measures.list();
    }

    @Override
    public void contribute(MeasureQuery query, MeasureSink sink) {
        readings.contribute(query, sink);
    }
}
