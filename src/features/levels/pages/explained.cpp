#include "features/levels/pages.hpp"
#include "web/address.hpp"

#include <sstream>

namespace wijkspraak::levels {

using html::Node;
using html::p;

namespace {

/// One item for each line that somebody wrote.
Node list_of(const std::string& lines)
{
    std::vector<Node> items;
    std::istringstream text{lines};
    for (std::string line; std::getline(text, line);)
        if (not line.empty()) items.push_back(html::li(as_is(line)));
    return html::ul(Node::group(std::move(items)));
}

Node list_if(Text heading, const std::string& lines)
{
    if (lines.empty()) return html::nothing();
    return html::group(html::h3(std::move(heading)), list_of(lines));
}

Node amount_of(const LevelDraft& level)
{
    if (level.amount_words.empty() and not level.amount) return html::nothing();
    return html::group(
        html::h3(t("Geld")),
        html::with(
            level.amount,
            [](Money amount) { return p(t("{bedrag} per jaar", wijkspraak::to_text(amount))); }
        ),
        html::when(not level.amount_words.empty(), [&] { return web::written(level.amount_words); })
    );
}

Node example_notice(const Regulation& regulation)
{
    if (not regulation.is_example) return html::nothing();
    return web::callout(
        web::Tone::care,
        t("Dit is een voorbeeld"),
        p(t("De niveaus op deze pagina zijn verzonnen, om te laten zien hoe het werkt. Zij staan "
            "niet in een verordening."))
    );
}

Node how_part()
{
    return web::part(
        "trap-op-trap-af",
        t("Een stap op of een stap terug"),
        p(t("Elk jaar kijken een wijkorgaan en de gemeente samen welk niveau past. Allebei kunnen "
            "zij een ander niveau vragen voor een jaar dat nog komt, met een reden.")),
        p(t("Een stap terug is een gewone keuze, bijvoorbeeld als er minder mensen zijn. Later kan "
            "het weer anders.")),
        p(t("De gemeente stelt het niveau vast. Werkt een wijkorgaan al drie jaar of langer op een "
            "niveau, dan kan de gemeente dat niet zomaar verlagen. Zij hoort eerst het wijkorgaan "
            "en houdt een redelijke termijn aan. Dat staat in artikel 4:51 van de Algemene wet "
            "bestuursrecht."))
    );
}

Node next_version(const Explained& shown)
{
    if (not shown.next) return html::nothing();
    return p(
        t("Vanaf {datum} geldt een nieuwe versie.", to_text(shown.next->from)),
        as_is(" "),
        web::link_to(
            web::Address{public_address}.with("op", to_iso(shown.next->from)).text(),
            t("Bekijk de niveaus vanaf die dag")
        )
    );
}

} // namespace

Node content_of(const LevelDraft& level)
{
    return html::group(
        list_if(t("Wat een wijkorgaan doet"), level.activities),
        list_if(t("Waar het op kan rekenen"), level.rights),
        list_if(t("Welke steun erbij hoort"), level.support),
        amount_of(level)
    );
}

web::Page explained_page(const Explained& shown)
{
    const auto& regulation = shown.regulation;
    return web::page(
        t("Hoe wijkorganen en de gemeente samenwerken"),
        web::lead(
            t("Een wijkorgaan kiest met de gemeente hoeveel het doet. Dat heet een niveau van "
              "samenwerking. Het zegt wat een wijkorgaan doet, niet hoe goed het is.")
        ),
        example_notice(regulation),
        web::facts(
            web::fact(t("Regeling"), as_is(regulation.title)),
            web::fact(t("Geldt vanaf"), to_text(regulation.from)),
            html::with(
                shown.until,
                [](Date until) { return web::fact(t("Geldt tot en met"), to_text(until)); }
            ),
            html::when(
                not regulation.source.empty(),
                [&] { return web::fact(t("Staat in"), web::written(regulation.source)); }
            )
        ),
        next_version(shown),
        html::each(
            regulation.levels,
            [](const Level& level) {
                return web::part(
                    "niveau-" + std::to_string(level.rank),
                    t("Niveau {n}: {naam}", level.rank, level.name),
                    content_of(level)
                );
            }
        ),
        how_part(),
        p(web::link_to("/wijkorganen", t("Bekijk alle wijkorganen")))
    );
}

web::Page nothing_explained_page()
{
    return web::page(
        t("Hoe wijkorganen en de gemeente samenwerken"),
        web::empty_state(
            t("De gemeente heeft voor deze dag nog geen niveaus van samenwerking opgeschreven."),
            p(web::link_to("/wijkorganen", t("Bekijk alle wijkorganen")))
        ),
        how_part()
    );
}

} // namespace wijkspraak::levels
