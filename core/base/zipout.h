// A ZIP archive (APPNOTE 6.3) of few parts in memory, as office documents need it: no extra fields, so that the first
// part of an OpenDocument package stands where ODF asks for it, and no time but the one handed in. Archive libraries
// add owners and times to every part, which is why this is written here; reading is core/exchange's.
#pragma once

#include <QByteArray>
#include <QDate>

namespace lianming {

class ZipOut
{
public:
    /// `day`: of every part; 1 January 1980, the first that a ZIP can say, where it is invalid or before.
    explicit ZipOut(QDate day);

    enum class Packing { Deflated, Stored };
    /// `name`: with slashes, UTF-8. At most 65,535 parts, of less than 4 GiB together.
    void add(const QByteArray &name, const QByteArray &content, Packing packing = Packing::Deflated);
    [[nodiscard]] QByteArray bytes() const;

private:
    quint16 m_day;
    quint16 m_parts = 0;
    QByteArray m_content;
    QByteArray m_directory;
};

} // namespace lianming
