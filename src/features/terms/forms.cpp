#include "features/terms/forms.hpp"

#include <array>
#include <utility>

namespace wijkspraak::terms {

namespace {

constexpr std::array<std::pair<std::string_view, Unit>, 4> units{
    {{"dagen", Unit::days},
     {"weken", Unit::weeks},
     {"maanden", Unit::months},
     {"jaren", Unit::years}}
};

Unit unit_of(std::string_view word)
{
    for (const auto& [name, unit] : units)
        if (name == word) return unit;
    return Unit::days; // the shortest reach, for a word that is refused anyway
}

void use_if_unchosen(web::Fields& fields, const web::Field& field, std::string_view value)
{
    if (fields[field.name].empty()) fields.set(field.name.view(), std::string{value});
}

} // namespace

std::vector<web::Choice> unit_choices()
{
    return {
        {"dagen",   t("dagen")  },
        {"weken",   t("weken")  },
        {"maanden", t("maanden")},
        {"jaren",   t("jaren")  }
    };
}

std::vector<web::Choice> start_choices()
{
    return {
        {"dag-erna",
         t("Op de dag erna"),
         t("Zo gaat het meestal, bijvoorbeeld bij bezwaar tegen een besluit.")},
        {"dag-zelf",
         t("Op de dag zelf"),
         t("Bijvoorbeeld als u een ontwerp zes weken kunt bekijken.")         }
    };
}

std::vector<web::Choice> direction_choices()
{
    return {
        {"vooruit",                 t("Vooruit vanaf die dag")                             },
        { "terug", t("Terug vanaf die dag"), t("Bijvoorbeeld ‘tien dagen voor de hoorzitting’.")}
    };
}

bool is_asked(const web::Fields& sent)
{
    return sent.has(from_field.name) or sent.has(number_field.name);
}

web::Fields with_usual_choices(web::Fields sent)
{
    use_if_unchosen(sent, unit_field, "weken");
    use_if_unchosen(sent, start_field, "dag-erna");
    use_if_unchosen(sent, direction_field, "vooruit");
    return sent;
}

Result<Question, web::Problems> read_question(const web::Fields& sent)
{
    web::Reading reading{sent};
    const auto from = reading.date(from_field);
    if (from and not is_within_reach(*from))
        reading.refuse(from_field.name, t("Vul een dag in tussen 1900 en 2200."));

    const auto unit = unit_of(reading.choice(unit_field, unit_choices()));
    const auto number = reading.number(number_field, 1, longest(unit));
    const auto start = reading.choice(start_field, start_choices());
    const auto direction = reading.choice(direction_field, direction_choices());
    if (not reading.ok()) return reading.problems();

    return Question{
        .from = *from,
        .term = {
                 .number = static_cast<int>(*number),
                 .unit = unit,
                 .start = start == "dag-zelf" ? Start::same_day : Start::day_after,
                 .direction = direction == "terug" ? Direction::backwards : Direction::forwards}
    };
}

} // namespace wijkspraak::terms
