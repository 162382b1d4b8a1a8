#include "civic/count.hpp"

#include "base/with_word.hpp"

#include <array>

namespace wijkspraak {

Text to_text(Count count)
{
    switch (count.qualifier) {
    case Qualifier::exact: return Text::number(count.number);
    case Qualifier::circa: return t("circa {aantal}", count.number);
    case Qualifier::minimum: return t("ten minste {aantal}", count.number);
    case Qualifier::unknown: return t("onbekend");
    }
    return {};
}

std::string_view to_word(Qualifier qualifier)
{
    switch (qualifier) {
    case Qualifier::exact: return "exact";
    case Qualifier::circa: return "circa";
    case Qualifier::minimum: return "minimum";
    case Qualifier::unknown: return "onbekend";
    }
    return {};
}

std::optional<Qualifier> parse_qualifier(std::string_view word)
{
    using enum Qualifier;
    return with_word(std::array{exact, circa, minimum, unknown}, word);
}

} // namespace wijkspraak
