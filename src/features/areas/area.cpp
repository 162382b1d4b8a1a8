#include "features/areas/area.hpp"

#include "base/with_word.hpp"

#include <algorithm>
#include <charconv>

namespace wijkspraak::areas {

namespace {

/// How a code of CBS begins and how many digits follow.
struct Form {
    AreaKind kind;
    std::string_view letters;
    std::size_t digits;
    std::string_view example;
};

constexpr std::array forms{
    Form{AreaKind::municipality,  "GM", 4, "GM0153"    },
    Form{AreaKind::quarter,       "WK", 6, "WK015302"  },
    Form{AreaKind::neighbourhood, "BU", 8, "BU01530203"},
};

bool has(const Form& form, std::string_view code)
{
    return code.starts_with(form.letters) and code.size() == form.letters.size() + form.digits and
           std::ranges::all_of(code.substr(form.letters.size()), [](char sign) {
               return sign >= '0' and sign <= '9';
           });
}

} // namespace

Text to_text(AreaKind kind)
{
    switch (kind) {
    case AreaKind::municipality: return t("gemeente");
    case AreaKind::district: return t("stadsdeel");
    case AreaKind::quarter: return t("wijk");
    case AreaKind::neighbourhood: return t("buurt");
    }
    return {};
}

std::string_view to_word(AreaKind kind)
{
    switch (kind) {
    case AreaKind::municipality: return "gemeente";
    case AreaKind::district: return "stadsdeel";
    case AreaKind::quarter: return "wijk";
    case AreaKind::neighbourhood: return "buurt";
    }
    return {};
}

std::optional<AreaKind> parse_area_kind(std::string_view word)
{
    return with_word(area_kinds, word);
}

std::optional<AreaKind> kind_of_code(std::string_view code)
{
    const auto form = std::ranges::find_if(forms, [&](const Form& one) { return has(one, code); });
    return form == forms.end() ? std::nullopt : std::optional{form->kind};
}

std::string_view example_code(AreaKind kind)
{
    const auto form = std::ranges::find(forms, kind, &Form::kind);
    return form == forms.end() ? std::string_view{} : form->example;
}

std::string code_above(std::string_view code)
{
    const auto kind = kind_of_code(code);
    if (kind == AreaKind::neighbourhood) return "WK" + std::string{code.substr(2, 6)};
    if (kind == AreaKind::quarter) return "GM" + std::string{code.substr(2, 4)};
    return {};
}

int municipality_of(std::string_view code)
{
    if (not kind_of_code(code)) return 0;
    const auto digits = code.substr(2, 4);
    int number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

} // namespace wijkspraak::areas
