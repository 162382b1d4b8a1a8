#pragma once

#include "features/actions/action.hpp"
#include "storage/values.hpp"

namespace wijkspraak::storage {

template <>
struct Column<actions::SourceKind> : WordColumn<actions::SourceKind, actions::parse_source_kind> {};
template <>
struct Column<actions::Status> : WordColumn<actions::Status, actions::parse_status> {};
template <>
struct Column<actions::Deed> : WordColumn<actions::Deed, actions::parse_deed> {};

} // namespace wijkspraak::storage

namespace wijkspraak::actions {

/// "select …" of actions, as read_action() reads it.
inline constexpr std::string_view action_columns = R"(
    select id, what, source_kind, source_id, source_words, source_address, owner_unit,
           owner_account, body_id, process_id, process_title, process_path, due, promised_on,
           is_public, status, ended_on, proof, proof_address, proof_document_id, reason
    from actions
)";
Action read_action(const storage::Row& row);

} // namespace wijkspraak::actions
