/// The rating method of Aiqyn, for use inside it or alone: nothing at run time but the JDK.
// Each package that has a public type is exported here as it comes.
module kz.aiqyn.engine {
    requires static org.jspecify;
}
