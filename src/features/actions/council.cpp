#include "features/actions/council.hpp"

#include "base/language.hpp"
#include "features/actions/rules.hpp"

#include <algorithm>

namespace wijkspraak::actions {

namespace {

/// One column of figures: which of the numbers, and the list that it counts.
struct Counted {
    std::int64_t Figures::*number;
    Literal header;
    Stand stand;
    Beginning beginning;
};
constexpr std::array columns{
    Counted{&Figures::promised, "Toegezegd", Stand::all,     Beginning::inside},
    Counted{&Figures::carried,  "Liep al",   Stand::all,     Beginning::before},
    Counted{&Figures::done,     "Gedaan",    Stand::done,    Beginning::either},
    Counted{&Figures::in_time,  "Op tijd",   Stand::in_time, Beginning::either},
    Counted{&Figures::late,     "Te laat",   Stand::late,    Beginning::either},
    Counted{&Figures::dropped,  "Niet door", Stand::dropped, Beginning::either},
};

/// Puts the tally into words and blocks.
class Writer {
public:
    Writer(
        const Tally& tally,
        const AddressOf& address_of,
        const Language& language,
        paper::Document& document
    )
        : tally_{tally}, address_of_{address_of}, language_{language}, document_{document}
    {}

    void write()
    {
        paragraph(
            t("Dit verslag gaat over alle acties die in deze periode liepen: wat in de "
              "periode is toegezegd, en wat eerder was toegezegd en nog niet klaar was. De "
              "stand is die van {datum}.",
              to_text(tally_.today))
        );
        if (tally_.figures.empty()) {
            paragraph(t("In deze periode liepen er geen acties."));
            return;
        }
        chapter(t("Hoe het ermee staat"), "stand");
        write_all();
        for (const auto kind : source_kinds) write_source(kind);
        write_late();
        write_dropped();
    }

private:
    std::string say(const Text& text) const { return language_.say(text); }

    void chapter(const Text& text, std::string anchor)
    {
        document_.blocks.emplace_back(paper::Heading{
            .level = 1, .text = say(text), .anchor = std::move(anchor)});
    }

    void paragraph(const Text& text) { document_.blocks.emplace_back(paper::Paragraph{say(text)}); }

    paper::Table table(const Text& caption, const Text& first) const
    {
        paper::Table table{.caption = say(caption), .columns = {{say(first), 2.4}}};
        for (const auto& column : columns)
            table.columns.push_back({say(t(column.header)), 1, true});
        return table;
    }

    /// A number, with the way to the list that it counts.
    paper::Runs cell(std::int64_t number, Search search, const Counted& column) const
    {
        const auto digits = std::to_string(number);
        search.stand = column.stand;
        search.beginning = column.beginning;
        search.period = tally_.period;
        const auto address = number == 0 ? std::string{} : address_of_(search);
        if (address.empty()) return digits;
        return {paper::link(address, digits)};
    }

    std::vector<paper::Runs> row(
        paper::Runs label, const std::vector<Figures>& added, const Search& search
    ) const
    {
        std::vector<paper::Runs> cells{std::move(label)};
        for (const auto& column : columns) {
            std::int64_t number = 0;
            for (const auto& figures : added) number += figures.*column.number;
            cells.push_back(cell(number, search, column));
        }
        return cells;
    }

    std::vector<Figures> of_source(SourceKind kind) const
    {
        auto figures = tally_.figures;
        std::erase_if(figures, [&](const Figures& each) { return each.source != kind; });
        return figures;
    }

    void write_all()
    {
        auto all = table(t("Alle acties, naar waar zij vandaan komen"), t("Waar het vandaan komt"));
        for (const auto kind : source_kinds) {
            const auto figures = of_source(kind);
            if (figures.empty()) continue;
            all.rows.push_back(row(say(to_text(kind)), figures, {.source = kind}));
        }
        all.rows.push_back(row({paper::strong(say(t("Samen")))}, tally_.figures, {}));
        document_.blocks.emplace_back(std::move(all));
    }

    void write_source(SourceKind kind)
    {
        const auto figures = of_source(kind);
        if (figures.empty()) return;
        chapter(to_text(kind), "bron-" + std::string{to_word(kind)});
        auto units = table(t("{bron}: naar wie het doet", to_text(kind)), t("Wie het doet"));
        for (const auto& each : figures)
            units.rows.push_back(
                row(each.unit.empty() ? say(t("Niemand genoemd")) : each.unit,
                    {each},
                    {.unit = each.unit, .source = kind})
            );
        document_.blocks.emplace_back(std::move(units));
    }

    void write_late()
    {
        chapter(t("Wat te laat is"), "te-laat");
        if (tally_.late.empty()) {
            paragraph(t("Niets van wat liep, is te laat."));
            return;
        }
        paper::Table table{
            .caption = say(t("Acties die te laat zijn")),
            .columns = {
                        {say(t("Wat")), 3},
                        {say(t("Wie het doet")), 1.6},
                        {say(t("Moest klaar zijn")), 1.4},
                        {say(t("Hoeveel te laat")), 1.4}}
        };
        for (const auto& action : tally_.late)
            table.rows.push_back(
                {action.what,
                 action.owner.unit,
                 say(on_or_in(*action.due)),
                 say(lateness(action, tally_.today))}
            );
        document_.blocks.emplace_back(std::move(table));
    }

    void write_dropped()
    {
        chapter(t("Wat niet doorgaat, en waarom"), "vervallen");
        if (tally_.dropped.empty()) {
            paragraph(t("Alles wat liep, gaat door of is gedaan."));
            return;
        }
        paper::Table table{
            .caption = say(t("Acties die niet doorgaan")),
            .columns = {{say(t("Wat")), 3}, {say(t("Wie het deed")), 1.6}, {say(t("Waarom")), 3}}
        };
        for (const auto& action : tally_.dropped)
            table.rows.push_back({action.what, action.owner.unit, action.reason});
        document_.blocks.emplace_back(std::move(table));
    }

    const Tally& tally_;
    const AddressOf& address_of_;
    const Language& language_;
    paper::Document& document_;
};

} // namespace

paper::Document compose(
    const Tally& tally,
    const std::string& municipality,
    const AddressOf& address_of,
    const Language& language
)
{
    auto document =
        paper::document_in(language, language.say(t("Verslag over de acties")), tally.today);
    document.author = municipality;
    document.has_title_page = false;
    document.facts = {
        {language.say(t("Gemeente")), municipality},
        {language.say(t("Periode")),
         language.say(
             t("van {begin} tot en met {einde}",
         to_text(tally.period.from),
         to_text(tally.period.until))
         )},
        {language.say(t("Stand op")),                           language.say(to_text(tally.today))                                      }
    };
    Writer{tally, address_of, language, document}.write();
    return document;
}

} // namespace wijkspraak::actions
