/** Spanish: words that carry grammar rather than a topic, and words for the same thing. Written by hand. */
import type { LanguageResource } from './language-resource.ts';

export const spanish: LanguageResource = {
  functionWords: `el la los las un una unos unas lo al del de a en y o u e pero que qué quien quién quienes cual cuál cuales cuáles
    cuando cuándo donde dónde como cómo cuanto cuánto cuanta cuánta cuantos cuántos cuantas cuántas por porque para con sin
    sobre entre hasta desde hacia según durante yo me mi mis mí tú te tu tus se su sus él ella ellos ellas usted ustedes
    nosotros nos nuestro nuestra le les es son soy eres somos era eran fue fueron ser sido está están estoy estaba estar
    ha han he has hemos había haber hay tengo tiene tienen tener puedo puede pueden puedes podría poder debo debe quiero
    quiere querer hacer hace hizo este esta esto estos estas ese esa eso esos esas aquel aquella no ni sí si ya más muy tan
    también todo toda todos todas algo alguien alguno alguna otro otra otros otras mismo hola gracias favor ahora aquí`,
  synonyms: [
    'devolución, devolver, devoluciones, retornar',
    'reembolso, reintegro, dinero de vuelta, abono, devolución del dinero',
    'envío, entrega, enviar, gastos de envío, mandar, transporte, porte',
    'paquete, pedido, bulto',
    'cambio, cambiar, canjear, otra talla',
    'cancelar, anular, cancelación, anulación',
    'tarjeta regalo, vale, cheque regalo, bono',
    'descuento, rebaja, oferta, cupón, código',
    'factura, recibo, comprobante, ticket',
    'iva, impuesto, impuestos',
    'garantía, defecto',
    'roto, dañado, defectuoso, estropeado',
    'reparación, reparar, arreglar, arreglo',
    'aduana, aranceles, importación',
    'pagar, pago, abonar',
    'talla, tallas, tamaño, medidas',
    'jersey, suéter, chaleco',
    'chaqueta, abrigo, cazadora',
    'horario, abierto, abre, apertura',
    'recoger, recogida',
    'tienda, local, comercio',
    'lavar, limpiar, lavado, lavadora',
    'agotado, sin existencias',
    'disponible, en stock, existencias',
    'contraseña, clave, iniciar sesión',
    'cuenta, perfil, usuario',
    'dirección, domicilio',
    'correo, email, mail',
  ],
};
