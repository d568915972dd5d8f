// A piece of evidence to be read: what is seen on it, its hash and its time stamp, its circumstances and its custody;
// and what can be done with it, which is for whoever shows it.
#pragma once

#include "core/assets/asset.h"
#include "core/protection/stampservice.h"
#include "ui/widgets/detailview.h"

#include <QAbstractButton>

namespace lianming {

class ActionRegistry;
class ThumbnailLoader;

/// What is shown of one piece.
struct EvidenceFacts {
    Evidence evidence;
    AssetRow asset;
    QList<Custody> custody;
    Stamp stamp;
    Message reason;          ///< why the stamp waits
    Id<Evidence> replacedBy; ///< a later capture; unset: none
};

/// The platform as it was noted, in words where it is one that we know; empty where none was.
[[nodiscard]] QString seenPlatformText(const QString &platform);
/// Whether the viewer shows what is in it.
[[nodiscard]] bool canBeViewed(const QString &mediaType);
[[nodiscard]] inline bool isPicture(const QString &mediaType)
{
    return mediaType.startsWith(u"image/");
}

/// The picture, as large as there is room for; a click opens it in full.
class EvidencePreview : public QAbstractButton
{
    Q_OBJECT

public:
    EvidencePreview(const QString &sha256, ThumbnailLoader &pictures, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override { return {320, 200}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_sha256;
    ThumbnailLoader &m_pictures;
};

class EvidenceDetail : public DetailView
{
    Q_OBJECT

public:
    /// `actions`: what the person at work may do.
    EvidenceDetail(ThumbnailLoader &pictures, const ActionRegistry &actions, QWidget *parent = nullptr);

    void show(const EvidenceFacts &facts);
    using DetailView::show;

Q_SIGNALS:
    void assetWanted(qint64 asset);
    void evidenceWanted(qint64 evidence);
    void viewWanted();
    void verifyWanted();
    void handOverWanted();
    void sheetWanted();
    void bundleWanted();
    void replaceWanted();

private:
    void addButtons(const EvidenceFacts &facts);
    void addStamp(const EvidenceFacts &facts);

    ThumbnailLoader &m_pictures;
    const ActionRegistry &m_actions;
};

} // namespace lianming
