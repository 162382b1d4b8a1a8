#include "features/bodies/forms/paper_fields.hpp"

namespace wijkspraak::bodies {

std::vector<web::Choice> paper_kinds()
{
    return {
        {"statuten",                t("Statuten")                   },
        {"huishoudelijk reglement", t("Huishoudelijk reglement")    },
        {"jaarrekening",            t("Jaarrekening")               },
        {"begroting",               t("Begroting")                  },
        {"jaarverslag",             t("Jaarverslag")                },
        {"verslag",                 t("Verslag van een bijeenkomst")},
        {"wijkplan",                t("Wijkplan of dorpsplan")      },
        {"anders",                  t("Iets anders")                },
    };
}

Result<documents::DocumentDraft, web::Problems> read_paper(const web::Fields& sent)
{
    web::Reading reading{sent};
    const auto kind = reading.choice(paper_kind_field, paper_kinds());
    const auto title = reading.text(paper_title_field);
    const auto on = reading.date(paper_day_field);
    if (not reading.ok()) return reading.problems();
    return documents::DocumentDraft{
        .title = title,
        .kind = kind,
        .status = documents::DocumentStatus::adopted,
        .on = on ? std::optional{Dated{.first_day = *on}} : std::nullopt,
        .is_public = reading.tick(paper_public_field)};
}

} // namespace wijkspraak::bodies
