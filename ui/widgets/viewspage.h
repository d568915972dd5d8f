// A page that is several lists of the same work, such as the inbox of periods, the questions about them and the audits:
// it shows one of them, a switch at the head of each leads to the others, and what the page is asked goes to the one
// that is seen. A view has the page open records at the right.
#pragma once

#include "ui/shell/page.h"

class QStackedWidget;

namespace lianming {

class FilterRow;
class SegmentedSwitch;

class PageView : public QWidget
{
    Q_OBJECT

public:
    /// Part of `page`, which lives longer.
    explicit PageView(Page &page) : m_page(page) {}

    /// Reads again what it shows, through load(), and the record that is open. Called when it is first shown and after
    /// each change of the page's areas.
    virtual void reload() = 0;
    /// Sets every text again; called before it is first shown.
    virtual void retranslate() = 0;
    virtual void openRecord(qint64 id) { Q_UNUSED(id) }
    virtual void openRows(const QVariantMap &filter) { Q_UNUSED(filter) }
    /// The next (+1) or previous (−1) record while the detail is open.
    virtual void step(int direction) { Q_UNUSED(direction) }
    [[nodiscard]] virtual QAction *primaryAction() const { return nullptr; }
    /// As Page's, for this view alone; empty: as it opens.
    [[nodiscard]] virtual QStringList tourStates() const { return {}; }
    virtual void showTourState(const QString &state) { Q_UNUSED(state) }

    /// The switch between the page's views, in this view's filter row.
    [[nodiscard]] SegmentedSwitch *viewSwitch() const { return m_switch; }

Q_SIGNALS:
    /// How many things wait in this view; the page shows the first view's.
    void badgeChanged(int count);

protected:
    [[nodiscard]] Page &page() const { return m_page; }
    [[nodiscard]] Session &session() const { return m_page.session(); }
    /// Page::load().
    template<class T, class Then>
    void load(QFuture<T> future, Then then, std::function<void(const Error &)> failed = {})
    {
        m_page.load(std::move(future), std::move(then), std::move(failed));
    }
    /// The row above the list, which begins with the switch between the views. Once in each view.
    [[nodiscard]] FilterRow *addFilterRow();
    /// Whether the record that is open may be shown again: it is not being edited.
    [[nodiscard]] bool showsRecord() const;

private:
    Page &m_page;
    SegmentedSwitch *m_switch = nullptr;
};

class ViewsPage : public Page
{
    Q_OBJECT

public:
    void reload() override;
    /// That of the view that is seen.
    [[nodiscard]] QAction *primaryAction() const override;
    /// A record of the first view.
    void openRecord(qint64 id) override;
    /// {"view": key} chooses the view; the rest is the view's. Without it: the first.
    void openRows(const QVariantMap &filter) override;
    void step(int direction) override;
    /// Of all views: "state" of the first, "view" and "view.state" of the others.
    [[nodiscard]] QStringList tourStates() const override;
    void showTourState(const QString &state) override;

protected:
    ViewsPage(Session &session, const QString &id);

    /// In the order of the switch; in the constructor only.
    void addView(const QString &key, PageView *view);
    [[nodiscard]] PageView &firstView() const { return *m_views.first().widget; }
    /// Views that are not for who is at work: left out of the switch, not gone to. The first view is always there.
    void hideViews(const QStringList &keys);
    /// Shows a view once that is safe (see whenSafe); a record of another view is closed. Then does `then`.
    void goTo(const QString &key, const std::function<void()> &then = {});
    [[nodiscard]] virtual QString viewTitle(const QString &key) const = 0;
    void retranslate() override;

private:
    struct View {
        QString key;
        PageView *widget;
        bool isLoaded = false;
    };

    [[nodiscard]] View &current();
    void show(const QString &key);
    void nameViews();

    QList<View> m_views;
    QStringList m_hidden;
    QStackedWidget *m_stack;
};

} // namespace lianming
