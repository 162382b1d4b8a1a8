#include "features/imports/bundle.hpp"

namespace wijkspraak::imports {

using moments::MomentDraft;
using moments::MomentKind;

namespace {

void check_moment(Entry& entry, const MomentDraft& draft)
{
    if (draft.until and not draft.on)
        entry.refuse("tot", t("eerst een datum: een laatste dag heeft een eerste nodig"));
    if (draft.until and draft.on and draft.until->last_day() < draft.on->first_day)
        entry.refuse("tot", t("een dag die niet voor de eerste dag ligt"));
    if (draft.kind == MomentKind::decision and draft.authority.empty())
        entry.refuse("besluit-door", t("wie het besluit nam"));
}

MomentDraft read_draft(Entry& entry)
{
    return {
        .kind = entry.word("soort", moments::all_moment_kinds),
        .title = entry.text("titel", Need::required, longest_line),
        .on = entry.dated("datum"),
        .until = entry.dated("tot"),
        .time = entry.text("tijd", Need::optional, longest_line),
        .planned = entry.dated("gepland"),
        .place = entry.text("plaats", Need::optional, longest_line),
        .audience = entry.text("wie"),
        .methods = entry.text("werkwijze"),
        .number = entry.number("nummer"),
        .attendance = entry.count("aanwezig"),
        .attendance_note = entry.text("aanwezig-toelichting"),
        .result = entry.text("resultaat"),
        .is_preparation = entry.flag("voorbereiding"),
        .override_reason = entry.text("reden-eerder"),
        .authority = entry.text("besluit-door", Need::optional, longest_line),
        .reference = entry.text("kenmerk", Need::optional, longest_line),
        .note = entry.text("opmerking")};
}

MomentEntry read_moment(Entry& entry)
{
    using moments::Presence;

    MomentEntry moment;
    moment.source = entry.source();
    moment.key = entry.key("sleutel");
    moment.draft = read_draft(entry);
    check_moment(entry, moment.draft);
    moment.group = reference(entry, "groep");
    moment.invitation = reference(entry, "uitnodiging");
    moment.areas = references(entry, "stadsdelen");
    moment.documents = references(entry, "stukken");
    moment.bodies = {
        {Presence::invited, references(entry, "wijkorganen-uitgenodigd")},
        {Presence::present, references(entry, "wijkorganen-aanwezig")   },
        {Presence::absent,  references(entry, "wijkorganen-afwezig")    }
    };
    return moment;
}

} // namespace

void read_moments(Entry& root, Bundle& bundle)
{
    bundle.moments = root.each("moment", read_moment);
}

} // namespace wijkspraak::imports
