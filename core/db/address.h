// Where a workspace lives: a SQLite file, or a PostgreSQL database by address.
#pragma once

#include <QString>

namespace lianming {

class Address
{
public:
    /// A path (SQLite) or
    /// "postgresql://[user[:password]@][host][:port]/database[?host=/socket/dir&files=/shared/folder]". Throws
    /// Error::BadInput for a malformed address.
    [[nodiscard]] static Address parse(const QString &text);
    [[nodiscard]] static Address file(const QString &path);

    [[nodiscard]] bool isFile() const { return m_database.isEmpty(); }
    [[nodiscard]] QString path() const { return m_path; } ///< absolute path of the SQLite file

    [[nodiscard]] QString host() const { return m_host; } ///< host name, or the folder of a Unix socket
    [[nodiscard]] int port() const { return m_port; }     ///< -1: the server's default
    [[nodiscard]] QString user() const { return m_user; }
    [[nodiscard]] QString password() const { return m_password; }
    [[nodiscard]] QString database() const { return m_database; }

    /// The folder of the content-addressed files: "<file>.files" beside a SQLite file; for PostgreSQL the shared folder
    /// named by `files=` in the address, or one in the user's data folder when none is named.
    [[nodiscard]] QString filesFolder() const;
    /// For people: the file's name, or database and host; never the password.
    [[nodiscard]] QString label() const;

private:
    QString m_path;
    QString m_host;
    int m_port = -1;
    QString m_user;
    QString m_password;
    QString m_database;
    QString m_files;
};

} // namespace lianming
