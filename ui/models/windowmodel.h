// The model of a list of any length, in which only the rows being looked at are in memory. It holds the ids in their
// order; rows are fetched from the worker by the hundred as the view comes to them, and until they arrive the view
// paints placeholders. It never waits. For tables and for galleries.
#pragma once

#include "core/base/error.h"
#include "ui/models/column.h"
#include "ui/models/recordmodel.h"
#include "ui/models/windowpages.h"

#include <QFuture>
#include <QSet>

namespace lianming {

template<class Row>
class WindowModel : public RecordModel
{
public:
    /// Asks the worker for the rows of these ids; the answer has them in the same order, and a missing record may be
    /// left out if `id` tells which are there.
    using Fetch = std::function<QFuture<QList<Row>>(const QList<qint64> &ids)>;

    WindowModel(std::function<qint64(const Row &)> id, QList<Column<Row>> columns, Fetch fetch,
                QObject *parent = nullptr)
        : RecordModel(parent), m_id(std::move(id)), m_columns(std::move(columns)), m_fetch(std::move(fetch))
    {
    }

    /// The whole list in its order. What was fetched before is forgotten.
    void setIds(QList<qint64> ids)
    {
        beginResetModel();
        ++m_round;
        m_ids = std::move(ids);
        m_pages.clear();
        m_rows.clear();
        m_stale.clear();
        endResetModel();
    }
    [[nodiscard]] const QList<qint64> &ids() const { return m_ids; }
    /// Reads the rows again, not the order: the same records after a change. Until they come, those of before stand.
    void refresh()
    {
        ++m_round;
        m_pages.clear();
        for (const int page : std::as_const(m_stale))
            m_rows.remove(page);
        const QList<int> pages = m_rows.keys();
        m_stale = QSet<int>(pages.begin(), pages.end());
        if (!m_ids.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
    /// The row if it is in memory; asks for it otherwise.
    [[nodiscard]] const Row *row(int number) const
    {
        const int page = number / WindowPages::pageSize;
        const auto found = m_rows.constFind(page);
        if (found == m_rows.constEnd()) {
            want(page);
            return nullptr;
        }
        if (m_stale.contains(page))
            want(page);
        else
            m_pages.touch(page);
        const auto inPage = found->constFind(m_ids.at(number));
        return inPage == found->constEnd() ? nullptr : &inPage.value();
    }
    /// Called with an error of the fetch; the rows stay placeholders and are asked for again when they are painted
    /// next.
    void onFailure(std::function<void(const Error &)> failure) { m_failure = std::move(failure); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_ids.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_columns.size());
    }

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid() || index.row() >= m_ids.size())
            return {};
        const Column<Row> &column = m_columns.at(index.column());
        if (role == IdRole)
            return m_ids.at(index.row());
        if (role == Qt::TextAlignmentRole)
            return int(column.alignment | Qt::AlignVCenter);
        const Row *found = row(index.row());
        if (!found)
            return role == PlaceholderRole ? QVariant(true) : QVariant();
        if (role == Qt::DisplayRole)
            return column.text(*found);
        return column.paint ? column.paint(*found, role) : QVariant();
    }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
            return {};
        if (role == Qt::DisplayRole)
            return m_columns.at(section).title();
        if (role == Qt::TextAlignmentRole)
            return int(m_columns.at(section).alignment | Qt::AlignVCenter);
        return {};
    }

    [[nodiscard]] qint64 idAt(int row) const override { return row >= 0 && row < m_ids.size() ? m_ids.at(row) : 0; }
    /// Looks through the whole list: about a millisecond for two million.
    [[nodiscard]] int rowOf(qint64 id) const override { return int(m_ids.indexOf(id)); }
    [[nodiscard]] QString columnId(int column) const override { return m_columns.at(column).id; }
    [[nodiscard]] int columnWidth(int column) const override { return m_columns.at(column).width; }

private:
    // data() is const for the view; asking for what it lacks changes only what is remembered about wishes.
    void want(int page) const
    {
        m_pages.want(page);
        if (m_scheduled)
            return;
        m_scheduled = true;
        auto *self = const_cast<WindowModel *>(this);
        // After the view has painted, so that only what it still shows is fetched.
        QMetaObject::invokeMethod(
            self,
            [self] {
                self->m_scheduled = false;
                self->fetchNext();
            },
            Qt::QueuedConnection);
    }

    void fetchNext()
    {
        for (int page = m_pages.takeNext(); page >= 0; page = m_pages.takeNext()) {
            const qsizetype first = qsizetype(page) * WindowPages::pageSize;
            if (first >= m_ids.size()) {
                m_pages.failed(page);
                continue;
            }
            m_fetch(m_ids.mid(first, WindowPages::pageSize))
                .then(this,
                      [this, page, round = m_round](const QList<Row> &rows) {
                          if (round == m_round)
                              store(page, rows);
                          fetchNext();
                      })
                .onFailed(this, [this, page, round = m_round](const Error &error) {
                    if (round == m_round)
                        m_pages.failed(page);
                    if (m_failure)
                        m_failure(error);
                });
        }
    }

    void store(int page, const QList<Row> &rows)
    {
        QHash<qint64, Row> byId;
        byId.reserve(rows.size());
        for (const Row &row : rows)
            byId.insert(m_id(row), row);
        m_rows.insert(page, std::move(byId));
        m_stale.remove(page);
        const int dropped = m_pages.arrived(page);
        if (dropped >= 0)
            m_rows.remove(dropped);
        const int first = page * WindowPages::pageSize;
        const int last = qMin(int(m_ids.size()), first + WindowPages::pageSize) - 1;
        Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
    }

    std::function<qint64(const Row &)> m_id;
    QList<Column<Row>> m_columns;
    Fetch m_fetch;
    std::function<void(const Error &)> m_failure;
    QList<qint64> m_ids;
    QHash<int, QHash<qint64, Row>> m_rows; ///< page → its records
    QSet<int> m_stale;                     ///< pages of before a change
    mutable WindowPages m_pages;
    mutable bool m_scheduled = false;
    quint64 m_round = 0;
};

} // namespace lianming
