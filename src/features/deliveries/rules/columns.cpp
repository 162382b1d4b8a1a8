#include "base/plain.hpp"
#include "features/deliveries/rules.hpp"

#include <algorithm>
#include <array>

namespace wijkspraak::deliveries {

namespace {

using namespace std::string_view_literals;

struct Names {
    Part part;
    std::array<std::string_view, 14> names; ///< as plain() has them; the likeliest first
};

/// What programs and people call a column.
constexpr auto known_names = std::to_array<Names>({
    {Part::key,
     {"kenmerk",
      "id",
      "nummer",
      "nr",
      "respondent",
      "respondentnummer",
      "response id",
      "volgnummer",
      "inzending",
      "code"}                                                                                },
    {Part::email,    {"e-mail", "email", "e-mailadres", "emailadres", "mailadres", "mail"}   },
    {Part::name,     {"naam", "uw naam", "volledige naam", "achternaam", "name"}             },
    {Part::given_at,
     {"datum",
      "tijdstempel",
      "tijdstip",
      "timestamp",
      "ingevuld op",
      "datum en tijd",
      "date",
      "submitdate",
      "begintijd",
      "ontvangen op",
      "wanneer"}                                                                             },
    {Part::area,
     {"gebied", "stadsdeel", "wijk", "buurt", "dorp", "kern", "dorp of wijk", "wijk of dorp"}},
    {Part::channel,
     {"kanaal", "binnengekomen via", "hoe binnengekomen", "langs", "via", "channel"}         },
    {Part::giver,    {"gever", "soort gever", "soort inzender", "van wie", "inzender"}       },
    {Part::hands,    {"handen", "aantal handen", "opgestoken handen", "stemmen", "hands"}    },
    {Part::said_by,
     {"groep", "rol", "wie", "gezegd door", "door wie", "namens", "doelgroep", "organisatie"}},
    {Part::text,
     {"tekst",
      "inbreng",
      "opmerking",
      "opmerkingen",
      "reactie",
      "antwoord",
      "bericht",
      "toelichting",
      "idee",
      "suggestie",
      "commentaar",
      "remark",
      "comment",
      "text"}                                                                                },
});

enum class Likeness { none, within, beginning, same };

bool is_letter(char sign)
{
    const auto byte = static_cast<unsigned char>(sign);
    return (sign >= 'a' and sign <= 'z') or (sign >= '0' and sign <= '9') or byte >= 0x80;
}

/// Whether the name stands in the heading as a word of its own.
Likeness likeness_of(std::string_view heading, std::string_view name)
{
    if (heading == name) return Likeness::same;
    const auto at = heading.find(name);
    if (at == std::string_view::npos) return Likeness::none;
    const auto end = at + name.size();
    if (end < heading.size() and is_letter(heading[end])) return Likeness::none;
    if (at == 0) return Likeness::beginning;
    return is_letter(heading[at - 1]) ? Likeness::none : Likeness::within;
}

/// Without what is no letter at its ends.
std::string heading_of(std::string_view cell)
{
    auto heading = plain(cell);
    const auto from = std::ranges::find_if(heading, is_letter);
    heading.erase(heading.begin(), from);
    while (not heading.empty() and not is_letter(heading.back())) heading.pop_back();
    return heading;
}

Likeness likeness_of(std::string_view heading, const Names& names)
{
    auto best = Likeness::none;
    for (const auto name : names.names)
        if (not name.empty()) best = std::max(best, likeness_of(heading, name));
    // A question is about something; it seldom is the name of a column for a date or a number.
    const bool is_sentence = std::ranges::count(heading, ' ') > 4;
    return is_sentence and best < Likeness::same ? Likeness::none : best;
}

/// The column without a part in which most is written; none when nothing is.
std::optional<std::size_t> fullest_column(
    std::span<const Cells> rows, const std::vector<bool>& taken
)
{
    std::vector<std::size_t> written(taken.size(), 0);
    for (const auto& row : rows)
        for (std::size_t column = 0; column < std::min(row.size(), taken.size()); ++column)
            if (not taken[column]) written[column] += row[column].size();
    const auto most = std::ranges::max_element(written);
    if (most == written.end() or *most == 0) return std::nullopt;
    return static_cast<std::size_t>(most - written.begin());
}

/// What has been guessed so far.
struct Guess {
    std::vector<std::string> headings;
    std::vector<bool> taken; ///< of each column, whether it has a part
    Columns columns = {};

    /// Gives the part the first free column whose heading is as like its names as is wanted.
    void take(const Names& known, Likeness wanted)
    {
        if (columns.of(known.part)) return;
        for (std::size_t column = 0; column < headings.size(); ++column) {
            if (taken[column] or likeness_of(headings[column], known) != wanted) continue;
            columns.set(known.part, column);
            taken[column] = true;
            return;
        }
    }
};

} // namespace

Columns guessed_columns(std::span<const std::string> names, std::span<const Cells> rows)
{
    std::vector<std::string> headings;
    for (const auto& name : names) headings.push_back(heading_of(name));
    auto width = headings.size();
    for (const auto& row : rows) width = std::max(width, row.size());
    headings.resize(width);

    Guess guess{.headings = std::move(headings), .taken = std::vector<bool>(width, false)};
    for (const auto wanted : {Likeness::same, Likeness::beginning, Likeness::within})
        for (const auto& known : known_names) guess.take(known, wanted);
    if (not guess.columns.of(Part::text))
        guess.columns.set(Part::text, fullest_column(rows, guess.taken));
    return guess.columns;
}

std::size_t guessed_header(std::span<const Cells> rows)
{
    std::size_t best = 0;
    std::ptrdiff_t most = 0;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const auto known = std::ranges::count_if(rows[row], [](const std::string& cell) {
            const auto heading = heading_of(cell);
            return std::ranges::any_of(known_names, [&](const Names& names) {
                return likeness_of(heading, names) >= Likeness::beginning;
            });
        });
        if (known <= most) continue;
        most = known;
        best = row;
    }
    return best;
}

} // namespace wijkspraak::deliveries
