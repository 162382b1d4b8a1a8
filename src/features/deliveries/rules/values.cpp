#include "base/plain.hpp"
#include "civic/zone.hpp"
#include "features/deliveries/rules.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace wijkspraak::deliveries {

namespace {

using inputs::Channel;
using inputs::Giver;

template <typename Choice>
struct Said {
    std::string_view words;
    Choice choice;
};

/// How people write it, as plain() has it.
constexpr auto channels = std::to_array<Said<Channel>>({
    {"formulier",         Channel::form     },
    {"webformulier",      Channel::form     },
    {"website",           Channel::form     },
    {"web",               Channel::form     },
    {"online",            Channel::form     },
    {"bijeenkomst",       Channel::meeting  },
    {"zaal",              Channel::meeting  },
    {"avond",             Channel::meeting  },
    {"inloop",            Channel::meeting  },
    {"inloopbijeenkomst", Channel::meeting  },
    {"enquete",           Channel::survey   },
    {"vragenlijst",       Channel::survey   },
    {"email",             Channel::email    },
    {"e-mail",            Channel::email    },
    {"mail",              Channel::email    },
    {"brief",             Channel::letter   },
    {"post",              Channel::letter   },
    {"telefoon",          Channel::telephone},
    {"telefonisch",       Channel::telephone},
    {"balie",             Channel::counter  },
    {"loket",             Channel::counter  },
    {"sociale media",     Channel::social   },
    {"social media",      Channel::social   },
    {"facebook",          Channel::social   },
    {"instagram",         Channel::social   },
    {"advies",            Channel::advice   },
});

constexpr auto givers = std::to_array<Said<Giver>>({
    {"persoon",     Giver::person   },
    {"inwoner",     Giver::person   },
    {"bewoner",     Giver::person   },
    {"particulier", Giver::person   },
    {"wijkorgaan",  Giver::body     },
    {"wijkraad",    Giver::body     },
    {"dorpsraad",   Giver::body     },
    {"groep",       Giver::group    },
    {"organisatie", Giver::group    },
    {"vereniging",  Giver::group    },
    {"stichting",   Giver::group    },
    {"ondernemer",  Giver::group    },
    {"bedrijf",     Giver::group    },
    {"anoniem",     Giver::anonymous},
    {"onbekend",    Giver::anonymous},
});

template <typename Table>
auto choice_in(const Table& table, std::string_view cell)
    -> std::optional<decltype(table.front().choice)>
{
    const auto words = plain(cell);
    const auto found = std::ranges::find(table, words, [](const auto& said) { return said.words; });
    if (found == table.end()) return std::nullopt;
    return found->choice;
}

constexpr std::array months{
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december"};

constexpr std::size_t shortest_month = 3;

/// Reads what stands at the beginning of a text, and takes it away.
class Scanner {
public:
    explicit Scanner(std::string_view text) : rest_{text} {}

    /// A whole number of at most four digits.
    std::optional<int> number()
    {
        int value = 0;
        const auto* end = rest_.data() + std::min<std::size_t>(rest_.size(), 4);
        const auto [stop, error] = std::from_chars(rest_.data(), end, value);
        if (error != std::errc{} or value < 0) return std::nullopt;
        digits_ = static_cast<std::size_t>(stop - rest_.data());
        rest_.remove_prefix(digits_);
        return value;
    }
    std::size_t digits() const { return digits_; } ///< of the last number

    bool takes(std::string_view signs)
    {
        if (rest_.empty() or signs.find(rest_.front()) == std::string_view::npos) return false;
        rest_.remove_prefix(1);
        return true;
    }

    /// The number of a month by its name or the beginning of it: "mrt" is one of those too.
    std::optional<int> month()
    {
        const auto end = std::min(rest_.find_first_of(" .-"), rest_.size());
        const auto word = rest_.substr(0, end);
        if (word.size() < shortest_month) return std::nullopt;
        const auto found = std::ranges::find_if(months, [&](std::string_view name) {
            return name.starts_with(word) or (word == "mrt" and name == "maart");
        });
        if (found == months.end()) return std::nullopt;
        rest_.remove_prefix(end);
        return static_cast<int>(found - months.begin()) + 1;
    }

    bool is_at_end() const { return rest_.empty(); }

private:
    std::string_view rest_;
    std::size_t digits_ = 0;
};

constexpr int first_year = 1900;

std::optional<Date> day_with(int year, int month, int day)
{
    const std::chrono::year_month_day date{
        std::chrono::year{year},
        std::chrono::month{static_cast<unsigned>(month)},
        std::chrono::day{static_cast<unsigned>(day)}};
    if (not date.ok() or year < first_year) return std::nullopt;
    return Date{date};
}

constexpr std::string_view between = "-/. ";

/// "2026-03-01", "1-3-2026" or "1 maart 2026".
std::optional<Date> read_day(Scanner& scanner)
{
    const auto first = scanner.number();
    if (not first) return std::nullopt;
    const bool is_year_first = scanner.digits() == 4;
    if (not scanner.takes(between)) return std::nullopt;
    auto month = scanner.number();
    if (not month) {
        month = scanner.month();
        scanner.takes("."); // "1 mrt. 2026"
    }
    if (not month or not scanner.takes(between)) return std::nullopt;
    const auto last = scanner.number();
    if (not last) return std::nullopt;
    if (is_year_first) return day_with(*first, *month, *last);
    // Which century "26" is of, and whether it is no day, nobody can tell.
    return scanner.digits() == 4 ? day_with(*last, *month, *first) : std::nullopt;
}

constexpr int minutes_an_hour = 60;
constexpr int noon = 12 * minutes_an_hour;

/// Minutes since midnight: "14:30", "14:30:05", "14:30:05.123".
std::optional<int> read_time(Scanner& scanner)
{
    const auto hours = scanner.number();
    if (not hours or not scanner.takes(":.")) return std::nullopt;
    const auto minutes = scanner.number();
    if (not minutes or *hours >= 24 or *minutes >= minutes_an_hour) return std::nullopt;
    if (scanner.takes(":") and not scanner.number()) return std::nullopt;
    if (scanner.takes(".") and not scanner.number()) return std::nullopt;
    return *hours * minutes_an_hour + *minutes;
}

} // namespace

std::optional<Channel> channel_in(std::string_view cell)
{
    const auto channel = inputs::parse_channel(cell);
    return channel ? channel : choice_in(channels, cell);
}

std::optional<Giver> giver_in(std::string_view cell)
{
    const auto giver = inputs::parse_giver(cell);
    return giver ? giver : choice_in(givers, cell);
}

std::optional<Instant> moment_in(std::string_view cell)
{
    const auto words = plain(cell);
    Scanner scanner{words};
    const auto day = read_day(scanner);
    if (not day) return std::nullopt;
    if (scanner.is_at_end()) return instant_of(*day, noon);

    scanner.takes(",");
    if (not scanner.takes("t ")) return std::nullopt;
    const auto time = read_time(scanner);
    const bool is_universal = scanner.takes("z");
    if (not time or not scanner.is_at_end()) return std::nullopt;
    if (not is_universal) return instant_of(*day, *time);
    const std::chrono::sys_days midnight{day->calendar_day()};
    return Instant{std::chrono::milliseconds{midnight.time_since_epoch()}.count()} +
           *time * one_minute;
}

std::optional<int> hands_in(std::string_view cell)
{
    int hands = 0;
    const auto* end = cell.data() + cell.size();
    const auto [stop, error] = std::from_chars(cell.data(), end, hands);
    if (error != std::errc{} or stop != end or hands < 1 or hands > most_hands) return std::nullopt;
    return hands;
}

AreaNames::AreaNames(const std::vector<areas::Area>& all)
{
    for (const auto& area : all) {
        by_name_.emplace(plain(area.name), area.id);
        by_name_.emplace(plain(area.slug), area.id);
        if (not area.code.empty()) by_name_.emplace(plain(area.code), area.id);
    }
}

std::optional<areas::AreaId> AreaNames::find(std::string_view cell) const
{
    const auto found = by_name_.find(plain(cell));
    if (found == by_name_.end()) return std::nullopt;
    return found->second;
}

} // namespace wijkspraak::deliveries
