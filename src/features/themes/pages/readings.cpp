#include "features/processes/processes.hpp"
#include "features/themes/pages.hpp"
#include "features/themes/rules/parts.hpp"
#include "web/parts.hpp"

#include <algorithm>

namespace wijkspraak::themes {

using html::cls;
using html::Node;
using processes::Process;

namespace {

/// A page about what is done with some units, which leads back to where they were chosen.
web::Page reading_page(const Process& process, Text title, const Spot& spot, Node content)
{
    return within_themes(
        process,
        std::move(title),
        html::group(
            std::move(content), html::p(web::link_to(path_of(process, spot), t("Niets veranderen")))
        )
    );
}

Node original(const Process& process, const Row& row)
{
    return html::article(
        cls("origineel"),
        html::h2(name_of(row)),
        web::written(row.text),
        html::when(
            row.unit.point().has_value(),
            [&] {
                return html::p(
                    cls("uitleg"),
                    t("uit "),
                    html::each(
                        row.entries,
                        [&](const inputs::Input& entry) {
                            return html::group(
                                web::link_to(
                                    entry_path(process, entry.number),
                                    t("inbreng {nummer}", entry.number)
                                ),
                                as_is(" ")
                            );
                        }
                    )
                );
            }
        )
    );
}

Node originals(const Process& process, const std::vector<Row>& rows)
{
    return html::div(cls("originelen"), html::each(rows, [&](const Row& row) {
                         return original(process, row);
                     }));
}

std::string path_to(const Process& process, const Row& row, std::string_view what)
{
    return themes_path(process) + "/stukken/" + to_word(row.unit) + "/" + std::string{what};
}

Text what_stays()
{
    return t(
        "Wat er is gezegd, blijft bewaard zoals het is gezegd. Wie het inbracht, krijgt bericht "
        "en kan bezwaar maken."
    );
}

/// How many fields for parts: one more than there are sentences, and those that were filled in.
std::size_t parts_to_show(const Row& row, const Sent& sent)
{
    constexpr std::size_t fewest = 3;
    auto parts = std::max(fewest, parts_of(row.text).size() + 1);
    for (std::size_t part = 0; part < most_parts + 2; ++part)
        if (sent.fields.has(name_of_part(part))) parts = std::max(parts, part + 1);
    return parts;
}

} // namespace

web::Page wording_page(const Process& process, const Row& row, const Spot& spot, const Sent& sent)
{
    const web::Form form{sent.fields, sent.problems};
    return reading_page(
        process,
        t("{stuk} anders verwoorden", name_of(row)),
        spot,
        html::group(
            form.summary(),
            html::p(what_stays()),
            originals(process, {row}),
            web::post_form(
                path_to(process, row, "verwoording"),
                t("Zo lezen wij het"),
                spot_fields(spot),
                reading_fields(form)
            )
        )
    );
}

web::Page splitting_page(const Process& process, const Row& row, const Spot& spot, const Sent& sent)
{
    const web::Form form{sent.fields, sent.problems};
    return reading_page(
        process,
        t("{stuk} splitsen", name_of(row)),
        spot,
        html::group(
            form.summary(),
            html::p(
                t("Elk deel wordt een punt dat u apart bij een thema zet. Als begin staat in elk "
                  "deel één zin. Wat u leeg laat, telt niet mee.")
            ),
            html::p(what_stays()),
            originals(process, {row}),
            web::post_form(
                path_to(process, row, "splitsing"),
                t("Splitsen"),
                spot_fields(spot),
                parts_fields(form, parts_to_show(row, sent))
            )
        )
    );
}

web::Page merging_page(
    const Process& process, const std::vector<Row>& rows, const Spot& spot, const Sent& sent
)
{
    const web::Form form{sent.fields, sent.problems};
    std::vector<Unit> units;
    for (const auto& row : rows) units.push_back(row.unit);
    return reading_page(
        process,
        t("{n} stuk samenvoegen", "{n} stukken samenvoegen", rows.size()),
        spot,
        html::group(
            form.summary(),
            html::p(t("Deze stukken worden samen één punt. Als begin staat de langste tekst er.")),
            html::p(what_stays()),
            originals(process, rows),
            web::post_form(
                themes_path(process) + "/samenvoeging",
                t("Samenvoegen"),
                spot_fields(spot),
                hidden("stukken", to_words(units)),
                reading_fields(form)
            )
        )
    );
}

} // namespace wijkspraak::themes
