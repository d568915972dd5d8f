// A view that lists rights records and has one open at the right. Says what the two lists of the page do alike: the
// table over its footer, the empty list, documents that are attached and saved, and that the answer which is shown is
// the one that was asked for last.
#pragma once

#include "ui/rights/rightsfields.h"
#include "ui/widgets/viewspage.h"

class QStackedWidget;

namespace lianming {

class EmptyState;
class ListFooter;
class RecordModel;
class RecordTable;
class SearchField;

class RecordsView : public PageView
{
    Q_OBJECT

public:
    /// Selects a record and opens it, whatever filter holds.
    void openRecord(qint64 id) override;
    void step(int direction) override;

protected:
    /// Widths and order are remembered under `key`, which also names the table.
    RecordsView(Page &owner, const QString &key, const QString &drawing);

    /// Puts filters, list and footer together, once.
    void layOut(FilterRow *filters, RecordModel &model);
    /// Reads a record and shows it; `turn` as takeTurn() gave it.
    virtual void read(qint64 id, int turn) = 0;
    /// Lets every record be in the list.
    virtual void clearFilters() = 0;
    virtual void updateActions() = 0;

    void showRecord(qint64 id);
    /// Shows the open record again, unless it is being edited.
    void refresh();
    /// What is asked for last is what gets shown. `id` is the record that the detail is about from now on, 0 for none.
    int takeTurn(qint64 id);
    [[nodiscard]] bool isTurn(int turn) const { return turn == m_turn; }
    /// Undoes a turn whose record could not be read.
    [[nodiscard]] std::function<void(const Error &)> giveUp(int turn);
    [[nodiscard]] qint64 openId() const { return m_open; }
    /// The record that actions are about: the open one, else the selected one; 0 for none.
    [[nodiscard]] qint64 target() const;

    /// Reads what forms offer and the words of the codes that are `named` there, then goes on once no edit can be lost.
    void withChoices(const std::vector<std::string> &named, const std::function<void(const RightsChoices &)> &then);
    /// Shows a form; Cancel leads back to the record, or to none.
    void showForm(const QString &title, FormPanel *form, qint64 id);
    /// Asks for a file and attaches it to a record of a table.
    void attach(const char *table, qint64 id);
    /// Writes a copy of a document where the person says.
    void saveDocument(const QString &sha256, const QString &name);

    [[nodiscard]] RecordTable &table() const { return *m_table; }
    [[nodiscard]] EmptyState &empty() const { return *m_empty; }
    [[nodiscard]] ListFooter &footer() const { return *m_footer; }
    /// The empty list takes the table's place.
    void showEmpty(bool isEmpty);

private:
    RecordModel *m_model = nullptr;
    QStackedWidget *m_stack;
    RecordTable *m_table;
    EmptyState *m_empty;
    ListFooter *m_footer;
    int m_turn = 0;
    qint64 m_open = 0;
};

} // namespace lianming
