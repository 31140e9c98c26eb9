/// The rating method of Aiqyn, for use inside it or alone: nothing at run time but the JDK.
module kz.aiqyn.engine {
    requires static transitive org.jspecify;

    exports kz.aiqyn.engine.check;
    exports kz.aiqyn.engine.explain;
    exports kz.aiqyn.engine.formula;
    exports kz.aiqyn.engine.measure;
    exports kz.aiqyn.engine.methodology;
    exports kz.aiqyn.engine.panel;
    exports kz.aiqyn.engine.parallel;
    exports kz.aiqyn.engine.period;
    exports kz.aiqyn.engine.quality;
    exports kz.aiqyn.engine.rating;
    exports kz.aiqyn.engine.robust;
    exports kz.aiqyn.engine.text;
    exports kz.aiqyn.engine.unit;
}
