#include "storage/files.hpp"

#include "storage/transaction.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace wijkspraak::storage {

namespace {

[[noreturn]] void fail(const std::filesystem::path& path)
{
    const int error = errno;
    const auto fault = error == ENOSPC or error == EDQUOT ? Fault::disk_full : Fault::other;
    throw DatabaseError{fault, path.string() + ": " + std::system_category().message(error)};
}

void flush(const std::filesystem::path& path)
{
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) fail(path);
    const int status = ::fsync(file);
    ::close(file);
    if (status != 0) fail(path);
}

} // namespace

UnfinishedFile::UnfinishedFile(std::filesystem::path target)
    : target_{std::filesystem::absolute(target)},
      path_{target_.string() + ".unfinished-" + std::to_string(::getpid())}
{
    std::error_code none;
    std::filesystem::remove(path_, none);
}

UnfinishedFile::~UnfinishedFile()
{
    std::error_code none;
    std::filesystem::remove(path_, none);
}

void UnfinishedFile::make_private() const
{
    const int file = ::open(path_.c_str(), O_CREAT | O_WRONLY | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0) fail(path_);
    ::close(file);
}

void UnfinishedFile::finish()
{
    flush(path_);
    if (std::rename(path_.c_str(), target_.c_str()) != 0) fail(target_);
    flush(target_.parent_path());
}

} // namespace wijkspraak::storage
