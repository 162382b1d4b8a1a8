#include "features/areas/office_pages.hpp"

#include "features/areas/forms.hpp"
#include "web/parts.hpp"

#include <algorithm>

namespace wijkspraak::areas {

using html::Node;

namespace {

std::string path_of(int year)
{
    return office_home + ("/" + std::to_string(year));
}

Node divisions_of(const std::vector<Division>& divisions)
{
    if (divisions.empty())
        return web::empty_state(
            t("Er is nog geen indeling. Lees hieronder een bestand van het CBS in.")
        );
    std::vector<web::ListItem> items;
    for (const auto& division : divisions)
        items.push_back(
            {.address = path_of(division.year),
             .label = t("Indeling van {jaar}", std::to_string(division.year)),
             .kind = as_is(division.source),
             .state = division.holds ? web::badge(t("geldt nu"), web::Tone::good)
                                     : web::badge(t("geldt niet"))}
        );
    return web::listing(std::move(items));
}

Node faults_of(const Faults& faults)
{
    if (faults.empty()) return html::nothing();
    std::vector<Node> lines;
    for (std::size_t i = 0; i < std::min(faults.size(), most_faults); ++i)
        lines.push_back(html::li(to_text(faults[i])));
    return web::callout(
        web::Tone::bad,
        t("Er is niets ingelezen: er is {n} fout.",
          "Er is niets ingelezen: er zijn {n} fouten.",
          faults.size()),
        html::ul(Node::group(std::move(lines)))
    );
}

Node upload_part(const OfficeView& view)
{
    const web::Form form{view.sent, view.problems};
    return web::part(
        "inlezen",
        t("Een bestand inlezen"),
        form.summary(),
        faults_of(view.faults),
        html::p(t("Bij een fout wordt er niets ingelezen. U ziet dan alles wat er niet klopt.")),
        web::upload_form(
            office_home,
            t("Inlezen"),
            form.file(file_field(0)),
            form.file(file_field(1)),
            form.file(file_field(2)),
            form.number(year_field),
            form.text(municipality_field),
            form.text(source_field)
        )
    );
}

Text shares_in_words(const Change& change)
{
    Text words;
    for (const auto& share : change.shares) {
        auto one = t("{naam} ({procent}%)", share.name, share.percent);
        words = words.empty() ? std::move(one) : t("{eerste}, {volgende}", words, one);
    }
    if (words.empty()) return words;
    return change.kind == ChangeKind::gone ? t("Gaat naar {gebieden}.", words)
                                           : t("Komt van {gebieden}.", words);
}

Text explanation_of(const Change& change)
{
    switch (change.kind) {
    case ChangeKind::added:
    case ChangeKind::gone: return shares_in_words(change);
    case ChangeKind::renamed: return t("Heette {naam}.", change.before);
    case ChangeKind::elsewhere:
        return t("Lag in {voorheen}, ligt nu in {nu}.", change.before, change.after);
    case ChangeKind::redrawn: return t("De grens ligt op een andere plek.");
    }
    return {};
}

Node changes_of(const ComparisonView& view)
{
    if (view.changes.empty())
        return web::empty_state(
            t("Er verandert niets: elke wijk en buurt heeft dezelfde naam en grens.")
        );
    web::Table table{
        .caption = t("Wat er verandert"),
        .columns = {t("Gebied"), t("Code"), t("Wat"), t("Uitleg")},
        .is_caption_hidden = true
    };
    for (const auto& change : view.changes) {
        std::vector<Node> row;
        row.push_back(html::span(as_is(change.name)));
        row.emplace_back(as_is(change.code));
        row.emplace_back(to_text(change.kind));
        row.emplace_back(explanation_of(change));
        table.rows.push_back(std::move(row));
    }
    return web::table(std::move(table));
}

} // namespace

web::Page office_page(const OfficeView& view)
{
    auto page = web::page(
        t("Buurten en wijken bijhouden"),
        web::part("indelingen", t("Indelingen"), divisions_of(view.divisions)),
        upload_part(view)
    );
    page.trail = {
        {t("Kantoor"), "/kantoor"}
    };
    return page;
}

web::Page comparison_page(const ComparisonView& view)
{
    const auto& division = view.division;
    const auto year = std::to_string(division.year);
    const auto now = std::to_string(view.year_now.value_or(0));
    auto page = web::page(
        t("Indeling van {jaar}", year),
        web::facts(
            web::fact(
                t("Stand"),
                division.holds ? web::badge(t("geldt nu"), web::Tone::good)
                               : web::badge(t("geldt niet"))
            ),
            html::when(
                not division.source.empty(),
                [&] { return web::fact(t("Bron"), as_is(division.source)); }
            ),
            html::when(
                not division.note.empty(),
                [&] { return web::fact(t("Let op"), as_is(division.note)); }
            )
        ),
        html::when(
            not division.holds,
            [&] {
                return html::group(
                    web::part(
                        "verschil", t("Wat er verandert sinds {jaar}", now), changes_of(view)
                    ),
                    web::part(
                        "ingang",
                        t("Deze indeling laten gelden"),
                        html::p(
                            t("De kaart, de lijst en de gebieden van wijkorganen gaan dan over op "
                              "deze indeling. De indeling van {jaar} blijft bewaard.",
                              now)
                        ),
                        web::press(
                            path_of(division.year) + "/ingang", t("Laat deze indeling gelden")
                        )
                    )
                );
            }
        )
    );
    page.trail = {
        {t("Kantoor"),                     "/kantoor" },
        {t("Buurten en wijken bijhouden"), office_home}
    };
    page.is_wide = true;
    return page;
}

} // namespace wijkspraak::areas
