#include "features/imports/bundle.hpp"

namespace wijkspraak::imports {

namespace {

MemberEntry read_member(Entry& entry)
{
    return {
        .draft =
            {.role = entry.text("rol", Need::required, longest_line),
                    .body = {},
                    .from = entry.dated("vanaf"),
                    .until = entry.dated("tot")},
        .body = reference(entry, "wijkorgaan")
    };
}

GroupEntry read_group(Entry& entry)
{
    GroupEntry group;
    group.source = entry.source();
    group.key = entry.key("sleutel");
    group.draft = {
        .name = entry.text("naam", Need::required, longest_line),
        .kind = entry.word("soort", moments::all_group_kinds),
        .mandate = entry.text("opdracht"),
        .from = entry.dated("vanaf"),
        .until = entry.dated("tot"),
        .size = entry.count("aantal")};
    group.members = entry.each("lid", read_member);
    return group;
}

} // namespace

void read_groups(Entry& root, Bundle& bundle)
{
    bundle.groups = root.each("groep", read_group);
}

} // namespace wijkspraak::imports
