// Ctrl+K: one field for everything. Lists pages, actions that can be done now, and records that the pages' finders
// know, while typing; Enter goes there. Keyboard only needs arrows, Enter and Esc.
#pragma once

#include "ui/shell/pageentry.h"

#include <QFrame>
#include <QTimer>

class QLineEdit;
class QListView;
class QStandardItemModel;

namespace lianming {

class CommandPalette : public QFrame
{
    Q_OBJECT

public:
    CommandPalette(Session &session, const QList<PageEntry> &pages, QWidget *window);

    /// Opens over the window with an empty field.
    void open();
    [[nodiscard]] QLineEdit *field() const { return m_field; }
    [[nodiscard]] QListView *list() const { return m_list; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refill();
    void askFinders();
    void addHits(quint64 round, const PageEntry &entry, const QList<RecordHit> &hits);
    void run(int row);
    void place();
    void moveBy(int rows);
    void appendHead(const QString &text);

    Session &m_session;
    QList<PageEntry> m_pages;
    QLineEdit *m_field;
    QListView *m_list;
    QStandardItemModel *m_model;
    QTimer m_delay;
    quint64 m_round = 0;
};

} // namespace lianming
