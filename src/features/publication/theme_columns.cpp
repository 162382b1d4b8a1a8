#include "features/publication/cells.hpp"

#include <algorithm>
#include <array>

namespace wijkspraak::publication {

namespace {

using Cell = std::string;
using Column = CsvColumn<ThemeRow>;

void kind(const ThemeRow& row, Cell& cell)
{
    cell += row.is_theme() ? "thema" : "uitkomst";
}
void number(const ThemeRow& row, Cell& cell)
{
    write_number(cell, row.is_theme() ? row.theme->theme.number : row.outcome->outcome.number);
}
void title(const ThemeRow& row, Cell& cell)
{
    cell += row.is_theme() ? row.theme->theme.title : row.outcome->outcome.title;
}
void text(const ThemeRow& row, Cell& cell)
{
    cell += row.is_theme() ? row.theme->theme.summary : row.outcome->outcome.text;
}
void minority(const ThemeRow& row, Cell& cell)
{
    cell += row.is_theme() ? row.theme->theme.minority : row.outcome->outcome.minority;
}
void places(const ThemeRow& row, Cell& cell)
{
    if (row.is_theme()) write_number(cell, row.theme->theme.places);
}
void answer(const ThemeRow& row, Cell& cell)
{
    if (row.is_theme()) cell += row.theme->answer;
}
void answered_on(const ThemeRow& row, Cell& cell)
{
    if (row.is_theme() and row.theme->answered_on) cell += to_iso(*row.theme->answered_on);
}
void outcome_number(const ThemeRow& row, Cell& cell)
{
    if (row.outcome != nullptr) write_number(cell, row.outcome->outcome.number);
}
void said_by(const ThemeRow& row, Cell& cell)
{
    if (not row.is_theme()) cell += row.outcome->outcome.said_by;
}
void breadth(const ThemeRow& row, Cell& cell)
{
    if (not row.is_theme()) cell += row.outcome->outcome.breadth;
}
void reaction(const ThemeRow& row, Cell& cell)
{
    if (row.outcome != nullptr) cell += word_of(row.outcome->response);
}
void reason(const ThemeRow& row, Cell& cell)
{
    if (row.outcome != nullptr) cell += reason_of(row.outcome->response);
}
void uses(const ThemeRow& row, Cell& cell)
{
    if (row.outcome != nullptr) write_uses(cell, std::span{&row.outcome, 1});
}

constexpr std::array columns{
    Column{"soort",           Literal{"Of de rij een thema of een uitkomst is."},                           kind          },
    Column{"nummer",          Literal{"Het nummer van het thema of de uitkomst."},                          number        },
    Column{"titel",           Literal{"Hoe het heet."},                                                     title         },
    Column{"tekst",           Literal{"Wat er in het kort is gezegd."},                                     text          },
    Column{"andere_meningen", Literal{"Wat anderen er anders over zeiden."},                                minority      },
    Column{
           "aantal",          Literal{"Bij een thema: hoe vaak het is gezegd. Inbreng met twee punten in een thema telt "
                "twee keer."},
           places                                                                                                         },
    Column{"antwoord",        Literal{"Wat de gemeente op het thema antwoordde."},                          answer        },
    Column{"beantwoord_op",   Literal{"De dag van dat antwoord."},                                          answered_on   },
    Column{"uitkomst_nummer", Literal{"De uitkomst waar het thema aan bijdroeg."},                          outcome_number},
    Column{"gezegd_door",     Literal{"Bij een uitkomst: welke groepen dit zeiden."},                       said_by       },
    Column{"gedeeld_door",    Literal{"Bij een uitkomst: hoe breed dit werd gedeeld."},                     breadth       },
    Column{
           "reactie",         Literal{"Wat de gemeente met de uitkomst doet: overgenomen, deels of niet."},
           reaction                                                                                                       },
    Column{"reden",           Literal{"Waarom de gemeente dat doet."},                                      reason        },
    Column{"benutting",       Literal{"Waar de uitkomst in terechtkwam, met de vindplaats."},               uses          },
};

} // namespace

std::vector<ThemeRow> theme_rows(const Whole& whole)
{
    std::vector<ThemeRow> rows;
    for (const auto& [id, theme] : whole.themes) rows.push_back({&theme, theme.outcome});
    std::ranges::sort(rows, {}, [](const ThemeRow& row) { return row.theme->theme.number; });
    const auto themes = static_cast<std::ptrdiff_t>(rows.size());
    for (const auto& [id, outcome] : whole.outcomes) rows.push_back({nullptr, &outcome});
    std::ranges::sort(rows.begin() + themes, rows.end(), {}, [](const ThemeRow& row) {
        return row.outcome->outcome.number;
    });
    return rows;
}

std::span<const CsvColumn<ThemeRow>> theme_columns()
{
    return columns;
}

} // namespace wijkspraak::publication
