// A place in the program: a list or a board, with one record open at its right. Knows when to read again, shows that it
// is reading when that takes longer than a moment, and never lets an edit be lost by a click elsewhere. What it shows
// comes from the worker only; nothing here waits.
#pragma once

#include "core/base/error.h"
#include "ui/shell/session.h"

#include <QFuture>
#include <QTimer>
#include <QVariantMap>
#include <QWidget>

#include <functional>

class QAction;
class QHBoxLayout;

namespace lianming {

class DetailPanel;
class SkeletonRows;

class Page : public QWidget
{
    Q_OBJECT

public:
    /// `id` is the page's entry's ("contracts").
    Page(Session &session, const QString &id, QWidget *parent = nullptr);
    ~Page() override;

    [[nodiscard]] QString id() const { return m_id; }

    /// Reads again what the page shows, through load(). Called when it is first shown and after each change of its
    /// areas; keeps the selection by id.
    virtual void reload() = 0;
    /// Selects a record and opens it at the right, whatever filter holds.
    virtual void openRecord(qint64 id) { Q_UNUSED(id) }
    /// Shows the rows behind a figure.
    virtual void openRows(const QVariantMap &filter) { Q_UNUSED(filter) }
    /// The one thing to do here, shown as the button at the top; made through the registry. May be null.
    [[nodiscard]] virtual QAction *primaryAction() const { return nullptr; }
    /// Goes to the next (+1) or previous (−1) record while the detail is open.
    virtual void step(int direction) { Q_UNUSED(direction) }

    /// Further pictures for a tour of the program, by name ("detail", "gallery"), and how to get there from the page as
    /// it is; empty: as it opens, the detail is closed.
    [[nodiscard]] virtual QStringList tourStates() const { return {}; }
    virtual void showTourState(const QString &state) { Q_UNUSED(state) }

    [[nodiscard]] bool isLoading() const { return m_loading > 0; }
    /// Does `then` now, or after the person has decided what becomes of the edit that is open in the detail.
    void whenSafe(std::function<void()> then);
    /// Closes the detail if it may be closed (see whenSafe).
    void closeDetail();
    [[nodiscard]] bool isDetailOpen() const;
    [[nodiscard]] bool hasUnsavedEdit() const;
    [[nodiscard]] DetailPanel &detail() const { return *m_detail; }

    // For the page itself and for the views that it consists of:
    [[nodiscard]] Session &session() const { return m_session; }
    /// Shows `body` at the right under a title; the panel owns it. A body before it is deleted. A body that is a
    /// FormPanel (or has the property "dirty") is asked before it goes.
    void showDetail(const QString &title, QWidget *body);
    /// Hands the future's answer to `then` on this thread unless the page is gone; shows skeleton rows if the first
    /// answer takes longer than 150 ms, and any Error in the message bar. `failed` may undo a state of the page.
    template<class T, class Then>
    void load(QFuture<T> future, Then then, std::function<void(const Error &)> failed = {})
    {
        begin();
        if constexpr (std::is_void_v<T>) {
            finish(future.then(this,
                               [this, then = std::move(then)]() mutable {
                                   end();
                                   then();
                               }),
                   std::move(failed));
        } else {
            finish(future.then(this,
                               [this, then = std::move(then)](T answer) mutable {
                                   end();
                                   then(std::move(answer));
                               }),
                   std::move(failed));
        }
    }

Q_SIGNALS:
    void loadingChanged(bool loading);
    /// How many things here wait for the person; shown in the side bar.
    void badgeChanged(int count);
    void detailClosed();
    /// primaryAction() is another one now.
    void primaryActionChanged();

protected:
    /// The page's main widget, once.
    void setContent(QWidget *content);
    /// Sets every text again. Called once before the page is first shown and whenever the language changes.
    virtual void retranslate() {}

    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void begin();
    void end();
    void finish(QFuture<void> chain, std::function<void(const Error &)> failed);
    void fail(const Error &error, const std::function<void(const Error &)> &failed);

    Session &m_session;
    QString m_id;
    QHBoxLayout *m_row;
    QWidget *m_content = nullptr;
    DetailPanel *m_detail;
    SkeletonRows *m_skeleton = nullptr;
    QTimer m_patience;
    int m_loading = 0;
    bool m_loadedOnce = false;
    bool m_translated = false;
};

} // namespace lianming
