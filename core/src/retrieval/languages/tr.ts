/** Turkish: words that carry grammar rather than a topic, words for the same thing, and ways to ask. Written by hand. */
import type { LanguageResource } from './language-resource.ts';

export const turkish: LanguageResource = {
  functionWords: `ve veya ya da de mi mı mu mü miyim mıyım muyum müyüm misiniz mısınız musunuz müsünüz miyiz mıyız bir bu şu o ben sen biz
    siz onlar bana sana ona bize size onlara beni seni onu bizi sizi benim senin onun bizim sizin onların için ile gibi kadar
    göre sonra önce daha en çok az her hiç bütün tüm bazı başka diğer ne neden niye nasıl nerede nereye nereden hangi kim kimin
    kaç kaçta kaça zaman var yok değil mı olur olurum oluyor olmak olarak olan oldu olabilir etmek eder ederim edebilir
    edebilirim yapmak yapar yaparım yapabilir yapabilirim alabilir alabilirim istiyorum istiyoruz isterim istiyor gerek
    gerekir gerekiyor gerekli lazım mümkün şimdi şey lütfen teşekkürler teşekkür merhaba selam evet hayır ama fakat çünkü eğer
    ise ki içinde üzerinde burada orada şu nedir midir mıdır`,
  synonyms: [
    'çalışma saatleri, açık, açıl*, açıyor*, açılış*, kapal*, kapan*, kapat*, çalışma saat*, açıksınız; saat*',
    'fiyat, fiyat*, ücret*, tarife*, bedel*, pahalı; tutar*, para, lira*',
    'süre, sür(er/üyor/mek/esi/e); gün*, hafta*, ay(da/dan/lık/), saat*, dakika*, iş günü',
    'adres, adres*, konum*, yer(iniz/imiz), ulaşım, yol tarifi; bulunuyor*, cadde*, sokak*, sokağ*',
    'otopark, otopark*, park*',
    'çocuklar, çocuk*, yaş*, bebek*, küçük*',
    'ödeme, öde*, kart*, nakit*, havale*, taksit*, kredi*',
    'iptal, iptal*, sonland*, vazgeç*, bitir*, bırak*, kapattır*, feshet*, fesih*, ayrıl*',
    'değişiklik, değiş*, ertele*, taşı*, güncelle*, düzenle*, değiştir*',
    'iade, iade*, geri ver*, geri gönder*, geri yolla*',
    'para iadesi, para iade*, paramı geri, geri öde*, iade eder*',
    'teslimat, teslim*, kargo*, gönder*, gelir, ulaş*, getir*, yolla*',
    'paket, paket*, koli*, sipariş*, gönderi*',
    'arıza, arıza*, bozuk*, bozul*, kırık*, kırıl*, hasar*, çalışmıyor*, çalış*, yırt*, sorun*, kusur*',
    'kayıp, kayb*, unut*, kaybet*, çalın*, buluntu*, hırsız*',
    'beden, beden*, ölçü*, numara*, boy*',
    'indirim, indirim*, ucuz*, kampanya*, az öde*, avantaj*',
    'öğrenci, öğrenci*, genç*, üniversite*',
    'fatura, fatura*, fiş*, makbuz*, dekont*',
    'şifre, şifre*, parola*, gir(iş/emiyorum/emedim/ilmiyor), oturum*, kullanıcı adı, giremi*',
    'hesap, hesa(p/b)*, profil*, kayıt*, üye*',
    'iletişim, iletiş*, telefon*, ara(yın/yabilir/mak/rım), numara*, mail*, e-posta*, ulaş*, destek*, sohbet*',
    'hediye, hediye*, armağan*, çek',
    'garanti, garanti*',
    'tamir, tamir*, onar*, düzelt*',
    'rezervasyon, rezerv*, randevu*, ayırt*, yer ayır*',
    'getirmek, getir*, belge*, gerek*, evrak*, kimlik*',
    'izin, izin*, serbest*, yasak*, izni*',
    'yemek, yeme*, yiyecek*, içecek*, iç(mek/ki), restoran*, kafe*, kahvaltı*',
    'deneme, dene*, ücretsiz*, bedava*, bedel*',
    'yükseltme, yükselt*, üst paket, alt paket, büyük paket, geç(iş/mek/er)*',
    'veriler, veri*, gizlilik*, sil*, kişisel*, kvkk',
    'şikayet, şikayet*, şikâyet*, itiraz*, memnun*',
    'iş ilanı, işe alım, iş başvurusu, eleman*, başvur*, özgeçmiş*, kariyer*',
    'evcil hayvan, hayvan*, köpe*, kedi*',
    'internet, internet*, kablosuz*, wifi, bağlant*, ağ',
    'teslim alma, alabilir*, gel al, mağazadan',
    'abonelik, abone*, üyelik*, sözleşme*, taahhüt*',
    'taşınma, taşın*, nakil*, nakl*, yeni adres*',
    'alerjenler, alerji*, alerjen*, içindekiler, içeri*, içerir',
    'ziyaretçi, ziyaret*, misafir*, konuk*',
    'sipariş, sipariş*, satın al*',
    'davet, davet*, çağır*, ekle*',
    'saklama, sakla*, tutul*, depola*',
    'hafta sonu, cumartesi*, pazar*, hafta son*',
  ],
  asks: [
    'ne kadar, kaç (para/lira), kaça, … fiyatı ne, ne kadara: fiyat',
    'saat kaçta … (aç/kapa)*, kaçta … (aç/kapa)*, ne zaman … (aç/kapa)*, kaça kadar, saat kaça kadar: çalışma saatleri',
    'ne kadar sür*, kaç (gün/hafta/ay/saat)*, ne kadar zaman*: süre',
    'neredesiniz, nerede bulun*, yeriniz nerede, nasıl gelirim, nasıl gel*, nasıl ulaş*: adres',
    'nasıl ulaş*, size ulaş*: iletişim',
    'kaç yaş*: çocuklar',
    'ne zaman … (gel/ulaş)*, kaçta gel*, saat kaçta … (gel)*: teslimat',
  ],
};
