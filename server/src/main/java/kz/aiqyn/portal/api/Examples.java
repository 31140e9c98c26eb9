package kz.aiqyn.portal.api;

/// What answers look like, shortened; from the invented oblast.
final class Examples {

    static final String RATINGS = """
            [{"methodology":"ulgi-akimats","version":"2","period":"2025-Q4","revision":1,
              "publishedAt":"2026-01-19T06:00:00Z","reason":{"kk":"","ru":"","en":""},"preliminary":true,
              "href":"/api/v1/ratings/ulgi-akimats/2025-Q4"}]""";

    static final String RATING = """
            {"methodology":"ulgi-akimats","version":"2","period":"2025-Q4","revision":1,
             "publishedAt":"2026-01-19T06:00:00Z","knownAt":"2026-01-12T06:00:00Z",
             "reason":{"kk":"","ru":"","en":""},"preliminary":true,"invented":true,
             "groups":[{"code":"district","names":{"kk":"Аудандар","ru":"Районы","en":"Districts"},"ranked":14,
               "units":[{"code":"temirqoryq","kato":"984000000",
                 "names":{"kk":"Темірқорық ауданы","ru":"Темиркорыкский район","en":"Temirqoryq district"},
                 "place":1,"placeFrom":1,"placeTo":2,"previousPlace":1,"score":81.29,"band":"high","coverage":0.99,
                 "flags":[],"blocks":[{"code":"economy","names":{"kk":"Экономика","ru":"Экономика","en":"Economy"},
                   "weight":0.2,"score":84.1,"place":1}]}]}]}""";

    static final String UNIT = """
            {"code":"shyghanaq","kato":"983000000",
             "names":{"kk":"Шығанақ ауданы","ru":"Шыганакский район","en":"Shyghanaq district"},
             "kind":"district","methodology":"ulgi-akimats",
             "path":[{"period":"2025-Q3","place":2,"of":14,"score":78.03},
                     {"period":"2025-Q4","place":2,"of":14,"score":77.47}]}""";

    static final String VALUES = """
            [{"period":"2025-Q4","unit":"shyghanaq","indicator":"economy.sei","value":102.4,"measuredIn":"%",
              "score":71.3,"place":4,"status":"preliminary","flags":["preliminary"],
              "sources":["Ұлттық статистика бюросы"],"recorded":"2026-01-12"}]""";

    static final String INDICATOR = """
            {"code":"economy.sei","names":{"kk":"Қысқа мерзімді экономикалық индикатор",
             "ru":"Краткосрочный экономический индикатор","en":"Short-term economic indicator"},
             "block":"economy","measuredIn":"%","formula":"sei","weight":0.0,
             "weightAsWritten":0.0103,"weightReason":"formed_for_all"}""";

    static final String SERIES = """
            [{"period":"2025-Q3","version":"2","group":"district","unit":"shyghanaq","value":104.2,"measuredIn":"%",
              "score":74.4,"place":3,"status":"final","flags":[]},
             {"period":"2025-Q4","version":"2","group":"district","unit":"shyghanaq","value":102.4,"measuredIn":"%",
              "score":71.3,"place":4,"status":"preliminary","flags":["preliminary"]}]""";

    static final String METHODOLOGIES = """
            [{"code":"ulgi-akimats","version":"2","title":{"kk":"...","ru":"...","en":"..."},"from":"2025-01-01",
              "to":null,"act":{"kk":"№ 7-ө өкім, 2024-12-16","ru":"распоряжение № 7-ө, 2024-12-16","en":"order No 7-ө, 2024-12-16"},"state":"published",
              "yaml":"/api/v1/methodologies/ulgi-akimats/2/methodology.yaml"}]""";

    static final String PROBLEM = """
            {"title":"Not Found","status":404,"detail":"no published unit \\"nowhere\\"",
             "instance":"/api/v1/units/nowhere"}""";

    private Examples() {}
}
