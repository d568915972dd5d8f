// How one page leads to another without knowing it.
#pragma once

#include <QVariantMap>

namespace lianming {

class Navigator
{
public:
    virtual ~Navigator() = default;

    /// Shows a page by its entry's id ("contracts").
    virtual void openPage(const QString &page) = 0;
    /// Shows a page with one record open.
    virtual void openRecord(const QString &page, qint64 id) = 0;
    /// Shows a page with the rows behind a figure; the keys of `filter` are the page's own and stand in its header.
    virtual void openRows(const QString &page, const QVariantMap &filter) = 0;
};

} // namespace lianming
