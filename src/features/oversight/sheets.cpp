#include "base/language.hpp"
#include "features/oversight/pages.hpp"
#include "paper/sheets/csv.hpp"

namespace wijkspraak::oversight {

std::string sheet_of(const Year& year)
{
    const auto& dutch = Language::dutch();
    paper::sheets::CsvWriter file{';'};
    file.header(
        {"wijkorgaan",
         "stadsdeel",
         "jaar",
         "niveau",
         "jaargesprek",
         "acties gedaan",
         "acties waarvan de dag voorbij is",
         "acties te laat",
         "vragen beantwoord",
         "vragen gesteld",
         "vragen die wachten",
         "laatst gesproken",
         "heeft wijkregisseur"}
    );
    for (const auto& body : year.bodies)
        file.text(body.name)
            .text(body.district ? dutch.say(name_of(year, body.district)) : "")
            .number(year.year)
            .text(body.level)
            .text(dutch.say(body.talk_state))
            .number(body.actions.part)
            .number(body.actions.whole)
            .number(body.late_actions)
            .number(body.requests.part)
            .number(body.requests.whole)
            .number(body.waiting_requests)
            .text(body.last_contact ? to_iso(*body.last_contact) : "")
            .text(body.has_coach ? "ja" : "nee")
            .end_row();
    return file.take();
}

std::string table_of(const Year& year)
{
    const auto& dutch = Language::dutch();
    paper::sheets::CsvWriter file{';'};
    file.header({"jaar", "stand van", "cijfer", "uitleg", "stadsdeel", "deel", "geheel", "procent"}
    );
    const auto line = [&](Figure figure, std::optional<areas::AreaId> district) {
        const auto share = share_of(figure, year, district);
        const auto whole = percent(share);
        file.number(year.year)
            .text(to_iso(year.today))
            .text(dutch.say(to_text(figure)))
            .text(dutch.say(meaning_of(figure)))
            .text(dutch.say(name_of(year, district)))
            .number(share.part)
            .number(share.whole)
            .text(whole ? std::to_string(*whole) : "")
            .end_row();
    };
    for (const auto figure : figures) {
        line(figure, std::nullopt);
        for (const auto& district : year.districts) line(figure, district.id);
    }
    return file.take();
}

} // namespace wijkspraak::oversight
