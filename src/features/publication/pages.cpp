#include "features/publication/pages.hpp"

#include "civic/zone.hpp"
#include "features/processes/processes.hpp"
#include "features/publication/columns.hpp"
#include "web/parts.hpp"

namespace wijkspraak::publication {

using html::Node;
using html::p;
using processes::Process;

namespace {

constexpr int seconds_between_looks = 5;
constexpr std::uint64_t kilo = 1000;

Text moment_of(Instant at)
{
    return t("{datum} om {tijd}", to_text(day_of(at)), time_of_day(at));
}

Text size_of(std::uint64_t bytes)
{
    const auto kilobytes = (bytes + kilo - 1) / kilo;
    if (kilobytes <= 10 * kilo) return t("{n} kB", kilobytes);
    return t("{n} MB", (kilobytes + kilo - 1) / kilo);
}

Node file_part(const Process& process, const FileFacts& file)
{
    const auto path = path_to(process, file.kind);
    const std::string name{to_word(file.kind)};
    return html::article(
        html::h3(as_is(name)),
        p(to_text(file.kind)),
        web::action_link(path, t("{bestand} downloaden", name)),
        web::facts(
            web::fact(t("Rijen"), Text::number(file.rows)),
            web::fact(t("Grootte"), size_of(file.size)),
            web::fact(
                t("Vingerafdruk (SHA-256)"),
                html::group(
                    p(html::code(as_is(file.sha256))),
                    p(web::link_to(path + ".sha256", t("Vingerafdruk van {bestand}", name)))
                )
            )
        )
    );
}

Node still_or_not(const OpenView& view)
{
    const auto path = page_path(view.process);
    if (view.is_still)
        return html::ul(
            html::cls("knoppen"),
            html::li(web::link_to(path + "?stil=ja", t("Kijk nu hoe ver het is"))),
            html::li(web::link_to(path, t("Deze pagina weer vanzelf verversen")))
        );
    return html::group(
        p(t("Deze pagina ververst zichzelf om de {n} seconden. U kunt haar ook sluiten en later "
            "terugkomen: het maken gaat door.",
            seconds_between_looks)),
        p(web::link_to(path + "?stil=ja", t("Niet meer vanzelf verversen")))
    );
}

Node how_far(const Edition& edition)
{
    if (edition.state == EditionState::waiting)
        return p(t("Het maken begint zodra de server tijd heeft."));
    if (edition.entries == 0) return p(t("Het maken is begonnen."));
    if (edition.entries_done >= edition.entries)
        return p(t("Alle inbreng is gelezen. De bestanden worden opgeslagen."));
    return web::progress(t("Inbreng gelezen:"), edition.entries_done, edition.entries);
}

/// Before there are any files: how far they are, or why there are none.
Node first_edition(const OpenView& view)
{
    if (view.under_way != nullptr)
        return html::group(
            p(t("Er is veel inbreng. Daarom duurt het maken van de bestanden even.")),
            how_far(*view.under_way),
            still_or_not(view)
        );
    return html::nothing();
}

/// What a reader of older files must know.
Node newer_edition(const OpenView& view)
{
    if (view.under_way != nullptr)
        return web::callout(
            web::Tone::neutral, t("Er worden nieuwe bestanden gemaakt"), how_far(*view.under_way)
        );
    if (view.failed != nullptr or not view.next_edition_from) return html::nothing();
    return web::callout(
        web::Tone::neutral,
        t("Sinds deze bestanden is er iets veranderd"),
        p(t("Nieuwe bestanden maken we ten hoogste één keer per uur, als iemand erom vraagt. Dat "
            "kan weer vanaf {moment}.",
            moment_of(*view.next_edition_from)))
    );
}

Node what_failed(const OpenView& view)
{
    if (view.failed == nullptr) return html::nothing();
    return web::callout(
        web::Tone::bad,
        t("Nieuwe bestanden maken is niet gelukt"),
        html::group(
            p(t("Er ging iets mis bij ons. We proberen het opnieuw als iemand na {moment} op deze "
                "pagina komt.",
                moment_of(view.next_edition_from.value_or(view.failed->asked_at)))),
            p(t("Blijft het misgaan? Bel of mail ons dan en noem dit nummer: {nummer}.",
                view.failed->reference))
        )
    );
}

Node licence(const web::Settings& settings)
{
    if (settings.licence_url.empty()) return as_is(settings.licence);
    return web::link_to(settings.licence_url, as_is(settings.licence));
}

Node files_part(const OpenView& view)
{
    return web::part(
        "bestanden",
        t("Bestanden"),
        what_failed(view),
        html::when(view.files.empty(), [&] { return first_edition(view); }),
        html::when(not view.files.empty(), [&] { return newer_edition(view); }),
        web::facts(
            html::with(
                view.pictured_at, [](Instant at) { return web::fact(t("Gemaakt"), moment_of(at)); }
            ),
            web::fact(t("Licentie"), licence(view.settings))
        ),
        html::each(view.files, [&](const FileFacts& file) { return file_part(view.process, file); })
    );
}

Node left_out_part()
{
    return web::part(
        "niet-erin",
        t("Wat er niet in staat, en waarom"),
        html::ul(
            html::li(t("Namen, e-mailadressen en codes van wie iets zei. Die zijn van henzelf. Bij "
                       "een persoon staat ook geen groep of functie.")),
            html::li(t("De tekst van inbreng die niet openbaar is. Het nummer, de reden, het thema "
                       "en de reactie staan er wel in, zodat de aantallen kloppen.")),
            html::li(t("Bijlagen, zoals foto’s. Daar kunnen mensen op te herkennen zijn.")),
            html::li(t("Wie de inbreng intypte of indeelde. Dat doet er niet toe voor wat er is "
                       "gezegd."))
        )
    );
}

Node how_to_read_part()
{
    return web::part(
        "lezen",
        t("Zo leest u de bestanden"),
        html::ul(
            html::li(t("In de csv-bestanden staat een puntkomma tussen de kolommen. De tekens zijn "
                       "UTF-8. Een rekenblad dat op Nederlands staat, opent ze zonder vragen.")),
            html::li(t("Staan er meer dingen in één cel, dan staat er “ | ” tussen. Een “–” "
                       "betekent: hier is er geen. In kolommen die bij elkaar horen, staan ze in "
                       "dezelfde volgorde.")),
            html::li(t("Begint een tekst met =, +, - of @, dan staat er een apostrof voor. Anders "
                       "kan een rekenblad denken dat het een formule is. In het json-bestand staat "
                       "de tekst zoals die is gezegd.")),
            html::li(t("Datums staan er als jaar-maand-dag: 2026-03-01.")),
            html::li(t("In het json-bestand heten de velden zoals de kolommen. Punt en thema staan "
                       "daar samen onder “plaatsen”. Wat er niet is, is null.")),
            html::li(t("Met de vingerafdruk ziet u of een bestand onderweg is veranderd: hetzelfde "
                       "bestand heeft altijd dezelfde vingerafdruk."))
        )
    );
}

template <typename Columns>
Node columns_of(FileKind kind, const Columns& columns)
{
    return web::fold(
        t("De {n} kolommen van {bestand}", columns.size(), to_word(kind)),
        web::facts(html::each(
            columns,
            [](const auto& column) {
                return web::fact(as_is(std::string{column.name.view()}), t(column.meaning));
            }
        ))
    );
}

Node columns_part()
{
    return web::part(
        "kolommen",
        t("Wat elke kolom betekent"),
        columns_of(FileKind::entries_csv, entry_columns()),
        columns_of(FileKind::themes_csv, theme_columns())
    );
}

std::vector<web::Crumb> trail_to(const Process& process)
{
    return {
        {t("Trajecten"),       "/trajecten"                   },
        {as_is(process.title), processes::public_path(process)},
    };
}

} // namespace

std::string path_to(const Process& process, FileKind kind)
{
    return (processes::public_path(process) + "/") += to_word(kind);
}

std::string page_path(const Process& process)
{
    return processes::public_path(process) + "/open-gegevens";
}

web::Page open_page(const OpenView& view)
{
    auto page = web::page(
        t("Open gegevens"),
        web::lead(
            t("Alle inbreng van “{titel}” en wat ermee gebeurde, als bestanden om zelf mee te "
              "rekenen.",
              view.process.title)
        ),
        files_part(view),
        left_out_part(),
        how_to_read_part(),
        columns_part()
    );
    page.trail = trail_to(view.process);
    const bool is_awaited = view.files.empty() and view.under_way != nullptr;
    if (is_awaited and not view.is_still) page.refresh_after = seconds_between_looks;
    return page;
}

web::Page not_yet_page(const Process& process)
{
    auto page = web::page(
        t("Dit bestand wordt nog gemaakt"),
        web::lead(t("Er is veel inbreng. Daarom duurt het even.")),
        p(web::link_to(page_path(process), t("Kijk hoe ver het is")))
    );
    page.trail = trail_to(process);
    page.is_indexed = false;
    return page;
}

} // namespace wijkspraak::publication
