// Review packages: exchanges with brands (or, in a brand's own workspace, with museums) as a list, one of them open on
// the whole page. Files are dropped here: a shared package opens, an answer is shown before it is taken in.
#pragma once

#include "core/packages/packageservice.h"
#include "ui/assets/thumbnailloader.h"
#include "ui/models/tablemodel.h"
#include "ui/shell/page.h"

class QStackedWidget;

namespace lianming {

class EmptyState;
class ListFooter;
class RecordTable;
class ReviewDesk;

class PackagesPage : public Page
{
    Q_OBJECT

public:
    explicit PackagesPage(Session &session);

    void reload() override;
    void openRecord(qint64 id) override;
    /// {"file": path} opens or takes in a file; {"share": {"brand", "assets", "proposals", "products"}} begins a
    /// package.
    void openRows(const QVariantMap &wanted) override;
    [[nodiscard]] QAction *primaryAction() const override;
    void step(int direction) override;
    [[nodiscard]] QStringList tourStates() const override;
    void showTourState(const QString &state) override;

    /// Opens what was shared, shows what was answered.
    void takeFile(const QString &path);

protected:
    void retranslate() override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addActions();
    void showList();
    void showReview(const Review &review);
    void openThread(const QString &uuid);
    void share(const ShareOrder &order);
    void showAnswer(const ReplyReading &reading, const QString &path);
    void takeIn(const QString &path);
    void showKeys();
    void exportKey();
    void importKey();
    void decideKey(Id<KnownKey> key, bool isTheirs, const std::function<void()> &then);
    void write(const EntryDraft &draft);
    void attach(const EntryDraft &draft);
    void keepFile(const QString &sha256, const QString &name);
    void giveBack();
    void withdraw();
    void proposeWanted(const QStringList &codes);
    void updateActions();
    [[nodiscard]] bool isDeskOpen() const;

    ThumbnailLoader m_pictures;
    TableModel<ReviewItem> m_model;
    QStackedWidget *m_views;
    RecordTable *m_table;
    EmptyState *m_empty;
    ReviewDesk *m_desk;
    ListFooter *m_footer;
    QWidget *m_list;
    QAction *m_share = nullptr;
    QAction *m_take = nullptr;
    QAction *m_reply = nullptr;
    QAction *m_withdraw = nullptr;
    QAction *m_keys = nullptr;
    QString m_open; ///< thread on the desk
};

} // namespace lianming
