package hamkor.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// An invented roadmap far longer than any that was signed: 20 sections of 50 measures. The same on every machine and every day.
///
/// @param measures in their order; section by section
record LargeRoadmap(String title, List<String> headings, List<Measure> measures) {
    static final int SECTIONS = 20;
    static final int MEASURES = 1_000;

    private static final long SEED = 20_261_124;
    private static final List<String> SECTION_WORDS = List.of("Промышленная кооперация", "Торговля и экспорт", "Сельское хозяйство",
            "Образование и наука", "Здравоохранение", "Культура", "Туризм", "Молодёжная политика", "Физическая культура и спорт",
            "Транспорт и логистика", "Энергетика", "Цифровое развитие", "Строительство и архитектура", "Экология и охрана природы",
            "Трудовая миграция", "Инвестиции", "Малое предпринимательство", "Ветеринария и карантин растений",
            "Средства массовой информации", "Межмуниципальное сотрудничество");
    private static final List<String> ACTS = List.of("Провести", "Организовать", "Обеспечить проведение", "Рассмотреть возможность проведения",
            "Подготовить и провести", "Содействовать проведению");
    private static final List<String> THINGS = List.of("бизнес-миссии предприятий", "выставки-ярмарки продукции", "стажировки специалистов",
            "круглого стола", "фестиваля национальных культур", "обмена опытом работников", "научно-практической конференции",
            "дней региона", "переговоров о поставках", "конкурса молодёжных проектов");
    private static final List<String> FIELDS = List.of("в области переработки сельскохозяйственной продукции", "в сфере нефтехимии",
            "в сфере высшего и профессионального образования", "по вопросам охраны материнства и детства",
            "по развитию промышленных кластеров и технопарков", "в области лёгкой и текстильной промышленности",
            "по линии библиотек, музеев и театров", "в сфере въездного туризма и гостиничного дела",
            "по вопросам мелиорации и рационального использования воды", "в области информационных технологий");
    private static final List<String> OMSK = List.of("Министерство экономики Омской области", "Министерство образования Омской области",
            "Министерство культуры Омской области", "Министерство здравоохранения Омской области",
            "Министерство сельского хозяйства и продовольствия Омской области", "Омский государственный университет им. Ф.М. Достоевского (по согласованию)",
            "Союз «Омская торгово-промышленная палата» (по согласованию)", "Главное управление внутренней политики Омской области",
            "Администрация города Омска (по согласованию)");
    private static final List<String> TASHKENT = List.of("Управление инвестиций, промышленности и торговли Ташкентской области",
            "Хокимият Ташкентской области", "Управление дошкольного и школьного образования Ташкентской области",
            "Управление культуры Ташкентской области", "Управление здравоохранения Ташкентской области",
            "Хокимият города Чирчик (по согласованию)", "Хокимият Янгиюльского района (по согласованию)",
            "Территориальное управление Торгово-промышленной палаты по Ташкентской области");
    private static final List<String> RESULTS = List.of("Заключено не менее 3 соглашений", "Проведено мероприятие, подготовлен отчёт",
            "Рост взаимного товарооборота не менее чем на 5 % в год", "Обучено не менее 20 человек", "Подписан план совместных действий");
    private static final List<String> MONTHS_OF = List.of("января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа",
            "сентября", "октября", "ноября", "декабря");
    private static final List<String> MONTHS = List.of("январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август",
            "сентябрь", "октябрь", "ноябрь", "декабрь");

    /// @param number as the first column shows it: «7.12.»
    /// @param sharesTerm its cells of term and result are merged with those of the measure above
    record Measure(int section, String number, String title, String term, List<String> omsk, List<String> tashkent, String result,
            boolean sharesTerm) {}

    static LargeRoadmap invent() {
        var random = new Random(SEED);
        var measures = new ArrayList<Measure>();
        int inSection = MEASURES / SECTIONS;
        for (int i = 0; i < MEASURES; i++) {
            var above = i % inSection == 0 ? null : measures.getLast();
            boolean shares = above != null && random.nextInt(12) == 0;
            measures.add(new Measure(i / inSection, (i / inSection + 1) + "." + (i % inSection + 1) + ".",
                    one(ACTS, random) + " " + one(THINGS, random) + " " + one(FIELDS, random) + " (этап " + (i + 1) + ")",
                    shares ? above.term() : term(random), some(OMSK, random), some(TASHKENT, random),
                    shares ? above.result() : one(RESULTS, random), shares));
        }
        return new LargeRoadmap("План мероприятий («дорожная карта») по реализации Соглашения о сотрудничестве между Правительством Омской "
                + "области Российской Федерации и хокимиятом Ташкентской области Республики Узбекистан на 2025–2027 годы",
                List.of("№ п/п", "Наименование мероприятия", "Срок реализации", "Исполнители от Омской области",
                        "Исполнители от Ташкентской области", "Ожидаемый результат"), measures);
    }

    static String sectionWords(int section) {
        return (section + 1) + ". " + SECTION_WORDS.get(section);
    }

    private static String term(Random random) {
        int year = 2025 + random.nextInt(3), day = 1 + random.nextInt(28), month = random.nextInt(12);
        return switch (random.nextInt(12)) {
            case 0 -> "постоянно";
            case 1 -> "ежегодно";
            case 2 -> "до " + day + " " + MONTHS_OF.get(month) + " " + year + " года";
            case 3 -> List.of("I", "II", "III", "IV").get(month / 3) + " квартал " + year + " г.";
            case 4 -> MONTHS.get(month) + " " + year + " года";
            case 5 -> "ежегодно, до " + day + " " + MONTHS_OF.get(month);
            case 6 -> "2025–2027 годы";
            case 7 -> "%02d.%02d.%d".formatted(day, month + 1, year);
            case 8 -> "в течение " + year + " года";
            case 9 -> "ежеквартально, до 10 числа месяца, следующего за отчётным периодом";
            case 10 -> "по мере необходимости";
            default -> (month < 6 ? "первое" : "второе") + " полугодие " + year + " года";
        };
    }

    private static List<String> some(List<String> all, Random random) {
        int from = random.nextInt(all.size()), count = 1 + random.nextInt(3);
        return all.subList(from, Math.min(all.size(), from + count));
    }

    private static String one(List<String> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
