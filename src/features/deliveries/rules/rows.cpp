#include "civic/zone.hpp"
#include "features/deliveries/rules.hpp"
#include "features/messages/message.hpp"

#include <algorithm>

namespace wijkspraak::deliveries {

namespace {

constexpr std::size_t longest_shown = 100; ///< of what was wrong, in bytes

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r\n";
    const auto from = text.find_first_not_of(blanks);
    if (from == std::string_view::npos) return {};
    return text.substr(from, text.find_last_not_of(blanks) - from + 1);
}

/// The text cut off before it is longer than `most` bytes, never inside a character.
std::string cut(std::string_view text, std::size_t most)
{
    if (text.size() <= most) return std::string{text};
    while (most > 0 and (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U) --most;
    return std::string{text.substr(0, most)} + "…";
}

/// With one kind of line end, and without characters that nobody can see.
std::string legible(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (text[i] == '\r') {
            out += '\n';
            if (i + 1 < text.size() and text[i + 1] == '\n') ++i;
        } else if ((byte < ' ' and text[i] != '\n' and text[i] != '\t') or byte == 0x7F) {
            out += ' ';
        } else {
            out += text[i];
        }
    }
    return out;
}

/// Reads the parts of one row and collects what is wrong with them.
class RowReading {
public:
    RowReading(std::span<const std::string> cells, const RowTerms& terms)
        : cells_{cells}, terms_{terms}
    {}

    std::string text(Part part, std::size_t longest)
    {
        const auto cell = of(part);
        if (cell.size() > longest) {
            refuse(part, FaultKind::too_long);
            return {};
        }
        return legible(cell);
    }

    /// What `read` makes of the cell; nothing where it is empty.
    template <typename Read>
    auto value(Part part, FaultKind otherwise, Read&& read) -> decltype(read(std::string_view{}))
    {
        const auto cell = of(part);
        if (cell.empty()) return std::nullopt;
        auto found = read(cell);
        if (not found) refuse(part, otherwise);
        return found;
    }

    void refuse(Part part, FaultKind kind)
    {
        faults_.push_back({part, kind, cut(of(part), longest_shown)});
    }

    std::vector<Fault> take_faults() { return std::move(faults_); }
    bool is_well() const { return faults_.empty(); }

private:
    std::string_view of(Part part) const { return cell_of(cells_, terms_.scheme.columns, part); }

    std::span<const std::string> cells_;
    const RowTerms& terms_;
    std::vector<Fault> faults_;
};

std::optional<std::string> address_in(std::string_view cell)
{
    const auto address = messages::Address::parse(cell);
    if (not address) return std::nullopt;
    return address->text();
}

std::optional<Instant> given_at(RowReading& reading, const RowTerms& terms)
{
    const auto said = reading.value(Part::given_at, FaultKind::no_date, moment_in);
    if (said and day_of(*said) > day_of(terms.now))
        reading.refuse(Part::given_at, FaultKind::in_future);
    if (said) return said;
    constexpr int noon = 12 * 60;
    return terms.scheme.day ? std::optional{instant_of(*terms.scheme.day, noon)} : std::nullopt;
}

} // namespace

std::string_view cell_of(std::span<const std::string> cells, const Columns& columns, Part part)
{
    const auto column = columns.of(part);
    if (not column or *column >= cells.size()) return {};
    return trimmed(cells[*column]);
}

Result<RowEntry, std::vector<Fault>> read_row(
    std::span<const std::string> cells, const RowTerms& terms
)
{
    RowReading reading{cells, terms};
    const auto& scheme = terms.scheme;
    RowEntry row{.draft = {.text = reading.text(Part::text, longest_text)}};
    if (row.draft.text.empty() and reading.is_well())
        reading.refuse(Part::text, FaultKind::missing);

    row.draft.said_by = reading.text(Part::said_by, longest_name);
    row.draft.moment = scheme.moment;
    row.draft.channel = reading.value(Part::channel, FaultKind::unknown_channel, channel_in)
                            .value_or(scheme.channel);
    row.draft.giver =
        reading.value(Part::giver, FaultKind::unknown_giver, giver_in).value_or(scheme.giver);
    row.draft.area = reading.value(Part::area, FaultKind::unknown_area, [&](std::string_view cell) {
        return terms.areas.find(cell);
    });
    row.draft.given_at = given_at(reading, terms);
    row.draft.hands = reading.value(Part::hands, FaultKind::no_number, hands_in);
    if (row.draft.hands) row.draft.firmness = inputs::Firmness::hands;

    row.name = reading.text(Part::name, longest_name);
    row.email = reading.value(Part::email, FaultKind::no_address, address_in).value_or("");
    static_cast<void>(reading.text(Part::key, longest_name));
    if (not reading.is_well()) return reading.take_faults();
    return row;
}

} // namespace wijkspraak::deliveries
