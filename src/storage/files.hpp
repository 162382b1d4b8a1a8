#pragma once

#include <filesystem>

namespace wijkspraak::storage {

/// A file under a provisional name in the folder of its target: removed unless it is finished.
class UnfinishedFile {
public:
    explicit UnfinishedFile(std::filesystem::path target);
    UnfinishedFile(const UnfinishedFile&) = delete;
    UnfinishedFile& operator=(const UnfinishedFile&) = delete;
    ~UnfinishedFile();

    const std::filesystem::path& path() const { return path_; }

    /// Makes the file, empty, so that only our own account may read what comes in it.
    void make_private() const;

    /// Has the file on disk under its own name, also when the power fails just after.
    ///
    /// Throws DatabaseError.
    void finish();

private:
    std::filesystem::path target_;
    std::filesystem::path path_;
};

} // namespace wijkspraak::storage
