#include "features/design/samples.hpp"

namespace wijkspraak::design {

using web::Tone;

std::vector<SampleOutcome> sample_outcomes()
{
    return {
        {as_is("Verlichting op het plein"),   as_is("Overgenomen"),                                312},
        {as_is("Een bankje bij de halte"),    as_is("Deels overgenomen: er komt één bankje"),    48 },
        {as_is("Geen auto’s in de straat"), as_is("Niet overgenomen: de brandweer moet erdoor"), 7  },
    };
}

web::Matrix sample_consent()
{
    return {
        .caption = as_is("Akkoord per wijkorgaan"),
        .row_heading = as_is("Wijkorgaan"),
        .columns = {as_is("Eerste ronde"),                                            as_is("Tweede ronde")},
        .rows = {
                    {as_is("Dorpsraad De Linde"),
             {{Tone::care, as_is("met opmerking")}, {Tone::good, as_is("akkoord")}}},
                    {as_is("Wijkraad Noord"),
             {{Tone::neutral, as_is("geen reactie")}, {Tone::good, as_is("akkoord")}}},
                    {as_is("Buurtkring Haven"),
             {{Tone::bad, as_is("niet akkoord")}, {Tone::care, as_is("vragen open")}}},
                    }
    };
}

web::Timeline sample_timeline()
{
    web::Timeline timeline{
        .title = as_is("Het traject van december 2022 tot maart 2024"),
        .lanes =
            {as_is("Bijeenkomst"),
                    as_is("Besluit"),
                    as_is("Bericht"),
                    as_is("Enquête"),
                    as_is("Concept"),
                    as_is("Akkoord")},
        .moments = {    },
        .today = Date{std::chrono::year{2024} / 1 / 20}
    };
    const auto add = [&](std::string_view on, std::size_t lane, std::string label) {
        timeline.moments.push_back({*Dated::parse(on), as_is(std::move(label)), lane});
    };
    add("2022-12-07", 1, "De raad stelt de verordening vast");
    add("2023-01-18", 0, "Startbijeenkomst");
    add("2023-01-25", 0, "Eerste kerngroep");
    add("2023-02-01", 2, "Nieuwsbrief 1");
    add("2023-02-08", 0, "Tweede kerngroep");
    add("2023-03", 3, "Enquête onder bewoners");
    add("2023-03-15", 0, "Derde kerngroep");
    add("2023-03-16", 0, "Bijeenkomst in de wijk");
    add("2023-03-17", 0, "Bijeenkomst in het dorp");
    add("2023-04-20", 2, "Nieuwsbrief 2");
    add("2023-05-10", 0, "Vierde kerngroep");
    add("2023-06-14", 4, "Eerste concept verstuurd");
    add("2023-07", 2, "Zomerbrief");
    add("2023-09-13", 0, "Vijfde kerngroep");
    add("2023-10-04", 4, "Tweede concept verstuurd");
    add("2023-11-08", 5, "Akkoordronde");
    add("2023-12-12", 1, "Het college stemt in");
    add("2024-01-31", 0, "Slotbijeenkomst");
    add("2024-03-05", 1, "De raad besluit");
    return timeline;
}

std::vector<web::Choice> sample_forms()
{
    return {
        {"informeren",   as_is("Informeren")  },
        {"raadplegen",   as_is("Raadplegen")  },
        {"adviseren",    as_is("Adviseren")   },
        {"coproduceren", as_is("Coproduceren")},
        {"meebeslissen", as_is("Meebeslissen")},
    };
}

std::vector<web::Choice> sample_lights()
{
    return {
        {"groen",  as_is("Groen: behouden") },
        {"oranje", as_is("Oranje: wijzigen"), as_is("Schrijf erbij wat er anders moet.")},
        {"rood",        as_is("Rood: weg")                           },
    };
}

std::vector<web::Choice> sample_channels()
{
    return {
        {"zaal",  as_is("In de zaal")   },
        {"brief", as_is("Per brief")    },
        {"web",   as_is("Op de website")},
    };
}

} // namespace wijkspraak::design
